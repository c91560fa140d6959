package org.liantu.intake.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StockCodesTests {

	@ParameterizedTest
	@CsvSource({ "300351,300351.SZ", "300351.SZ,300351.SZ", "sz300351,300351.SZ", "300351.sz,300351.SZ",
			"SZ.300351,300351.SZ", "３００３５１,300351.SZ", "' 300351 ',300351.SZ", "300351.XSHE,300351.SZ",
			"603500,603500.SH", "688096.SS,688096.SH", "002126,002126.SZ", "000001,000001.SZ", "200002,200002.SZ",
			"900901,900901.SH", "430047,430047.BJ", "833509.BJ,833509.BJ", "920002,920002.BJ", "00700,00700.HK",
			"700.HK,00700.HK", "hk00700,00700.HK" })
	void oneCodeForEveryWayOfWriting(String written, String code) {
		assertThat(StockCodes.normalized(written)).isEqualTo(code);
		assertThat(StockCodes.normalized(code)).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "无", "2126", "300351.SH", "000001.SH", "510300", "1234567", "300351.0",
			"sz300351.SZ", "永贵电器", "91330100799655058B", "３００３５１．ＳＺ．ＳＺ．ＳＺ．ＳＺ．ＳＺ" })
	void whatIsNoCodeOfAShareHasNone(String written) {
		assertThat(StockCodes.normalized(written)).isNull();
	}

}
