package org.liantu.intake.identity;

import java.util.List;

import com.ibm.icu.text.Transliterator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyNamesTests {

	private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			福立旺精密机电（中国）股份有限公司     | 福立旺精密机电中国股份有限公司
			福立旺精密机电(中国)股份有限公司       | 福立旺精密机电中国股份有限公司
			深圳市振业【集团】股份有限公司         | 深圳市振业集团股份有限公司
			浙江 永贵　电器股份有限公司            | 浙江永贵电器股份有限公司
			浙江永貴電器股份有限公司               | 浙江永贵电器股份有限公司
			臺灣積體電路製造股份有限公司           | 台湾积体电路制造股份有限公司
			ＴＣＬ科技集团股份有限公司             | tcl科技集团股份有限公司
			一汽-大众汽车有限公司                  | 一汽大众汽车有限公司
			一汽—大众汽车有限公司                  | 一汽大众汽车有限公司
			联合利华（中国）有限公司·上海          | 联合利华中国有限公司上海
			Robert Bosch GmbH & Co. KG             | robertboschgmbhcokg
			"“国药控股”、浙江"                     | 国药控股浙江
			①号工厂                                | 1号工厂
			——(  )——                               | ''
			""")
	void oneTextForEveryWayOfTyping(String name, String normalized) {
		assertThat(CompanyNames.normalized(name)).isEqualTo(normalized);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			浙江永贵电器股份有限公司                 | 永贵电器
			浙江天台祥和实业股份有限公司             | 祥和实业
			浙江省天台县银轮实业有限责任公司         | 银轮实业
			天台县天铁橡胶有限公司                   | 天铁橡胶
			太龙(福建)商业照明股份有限公司           | 太龙福建商业照明
			扬帆新材料(浙江)股份有限公司             | 扬帆新材料
			深圳市振业(集团)股份有限公司             | 振业
			海尔集团公司                             | 海尔
			苏州工业园区股权投资基金(有限合伙)       | 工业园区股权投资基金
			上海市政工程设计研究总院(集团)有限公司   | 市政工程设计研究总院
			浙江银轮机械股份有限公司杭州分公司       | 银轮机械股份有限公司杭州分公司
			Zhejiang Yinlun Machinery Co., Ltd.      | zhejiangyinlunmachinery
			浙江公司                                 | 浙江
			北京银行股份有限公司                     | 银行
			""")
	void theCoreIsWithoutLegalFormAndPlace(String name, String core) {
		assertThat(CompanyNames.core(CompanyNames.normalized(name))).isEqualTo(core);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*ST国华    | 国华
			＊ＳＴ国华 | 国华
			ST特信     | 特信
			S*ST前锋   | 前锋
			XD永贵电   | 永贵电
			C海阳      | 海阳
			N祥和      | 祥和
			万科A      | 万科
			万 科Ａ    | 万科
			寒武纪-U   | 寒武纪
			百济神州-U | 百济神州
			优刻得-W   | 优刻得
			海润退     | 海润
			退市海润   | 海润
			TCL科技    | tcl科技
			GQY视讯    | gqy视讯
			永贵电器   | 永贵电器
			""")
	void whatTheExchangeWritesAroundAShortNameIsTakenOff(String name, String shortName) {
		assertThat(CompanyNames.shortName(name)).isEqualTo(shortName);
	}

	@Property(tries = 2000)
	void normalizingTwiceChangesNothing(@ForAll String text) {
		String normalized = CompanyNames.normalized(text);
		assertThat(CompanyNames.normalized(normalized)).isEqualTo(normalized);
		assertThat(CompanyNames.shortName(CompanyNames.shortName(text))).isEqualTo(CompanyNames.shortName(text));
	}

	@Property(tries = 1000)
	void widthBracketsSpacesAndTraditionalSignsMakeNoOtherName(@ForAll("names") String name,
			@ForAll("ways") List<String> ways) {
		String written = name;
		for (String way : ways) {
			written = switch (way) {
				case "traditional" -> TRADITIONAL.transliterate(written);
				case "full width" -> Transliterator.getInstance("Halfwidth-Fullwidth").transliterate(written);
				case "upper case" -> written.toUpperCase(java.util.Locale.ROOT);
				case "square" -> written.replace('(', '【').replace(')', '】');
				default -> String.join(" ", written.split(""));
			};
		}
		assertThat(CompanyNames.normalized(written)).as(written).isEqualTo(CompanyNames.normalized(name));
	}

	@Provide
	Arbitrary<List<String>> ways() {
		return Arbitraries.of("traditional", "full width", "upper case", "square", "spaces").list().ofMaxSize(5);
	}

	@Provide
	Arbitrary<String> names() {
		Arbitrary<String> places = Arbitraries.of("浙江", "天台县", "深圳市", "");
		Arbitrary<String> brands = Arbitraries.of("永贵", "银轮", "三孚", "圣达", "奥锐特", "Bosch", "TCL", "双飞", "龙旗");
		Arbitrary<String> trades = Arbitraries.of("电器", "机械制造", "新材料科技", "橡胶", "药业", "轨道交通设备", "汽车零部件");
		Arbitrary<String> forms = Arbitraries.of("股份有限公司", "(集团)股份有限公司", "(中国)有限公司", "厂", " Co., Ltd.");
		return Combinators.combine(places, brands, trades, forms).as((a, b, c, d) -> a + b + c + d);
	}

}
