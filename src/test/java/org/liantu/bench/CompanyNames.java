package org.liantu.bench;

import java.util.List;

/**
 * Names of made-up companies as registers have them: place, brand, trade and form. They
 * follow from the company's number, and no two are alike.
 */
public final class CompanyNames {

	/**
	 * Two of them make the part of a name that only one company of a trade and place has.
	 */
	private static final String SYLLABLES = "华盛瑞丰泰恒远达宏信嘉诚金鑫银轮祥和天成海川龙腾飞跃明德正大立新永安康福顺昌兴隆旺盈润泽源通利民众联合创凯捷锐"
			+ "星辰光辉煌博雅睿智慧聚汇鼎铭钧铂镁锦绣春秋晨曦朗晖旭东南北山峰岭江河湖洋波涛泉溪林森松柏竹梅兰菊荣茂";

	/** What a company does; two signs each, so that a name can be told apart again. */
	private static final List<String> TRADES = List.of("科技", "机械", "电子", "材料", "汽配", "轴承", "模具", "化工", "医药", "生物", "橡胶",
			"塑料", "纺织", "机电", "电气", "精密", "智能", "环保", "制药", "铸造", "阀门", "电缆", "仪器", "软件", "能源", "电源", "电池", "液压", "密封",
			"紧固", "弹簧", "齿轮", "刹车", "座椅", "车灯", "线束", "传感", "芯片", "涂料", "薄膜", "滤布", "减震", "钢构", "铝业", "铜业", "玻璃", "陶瓷",
			"包装", "印刷", "物流");

	private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司",
			"集团有限公司");

	/** A large prime, so that numbers in order become numbers without. */
	private static final long STRIDE = 982_451_653L;

	private final List<Region> regions;

	private final long seed;

	/**
	 * Names of companies.
	 * @param regions where they may be
	 * @param seed another one makes other names
	 */
	public CompanyNames(List<Region> regions, long seed) {
		this.regions = List.copyOf(regions);
		this.seed = seed;
	}

	/**
	 * A name in parts.
	 *
	 * @param region where the company is
	 * @param brand what only one of a trade and place is called
	 * @param trade what it does
	 */
	public record Parts(Region region, String brand, String trade) {

		public String shortName() {
			return this.brand + this.trade;
		}

		/**
		 * The full name.
		 * @param chance a number at random, for the form
		 */
		public String name(long chance) {
			return this.region.place() + shortName() + FORMS.get((int) (chance & 7));
		}

	}

	/** The name of the company of that number. */
	public Parts of(int number) {
		long left = scattered(number);
		Region region = this.regions.get((int) (left % this.regions.size()));
		left /= this.regions.size();
		String trade = trade((int) (left % TRADES.size()));
		left /= TRADES.size();
		return new Parts(region, "" + SYLLABLES.charAt((int) (left % SYLLABLES.length()))
				+ SYLLABLES.charAt((int) (left / SYLLABLES.length())), trade);
	}

	/** Where the company of that number is. */
	public Region region(int number) {
		return this.regions.get((int) (scattered(number) % this.regions.size()));
	}

	/** One of the trades; they come again and again. */
	public static String trade(int number) {
		return TRADES.get(number % TRADES.size());
	}

	private long scattered(int number) {
		long names = (long) this.regions.size() * SYLLABLES.length() * SYLLABLES.length() * TRADES.size();
		return Math.floorMod(number * STRIDE + this.seed, names);
	}

}
