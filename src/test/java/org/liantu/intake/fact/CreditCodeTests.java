package org.liantu.intake.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditCodeTests {

	/** The first is the example of GB 32100-2015 itself. */
	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43", "914403001922038216", "91330100799655058B" })
	void theLastSignFollowsFromTheOthers(String code) {
		assertThat(CreditCode.isWellFormed(code)).isTrue();
		assertThat(CreditCode.checkSign(code)).isEqualTo(code.charAt(17));
	}

	@Test
	void lettersThatAreEasilyMisreadAreNone() {
		assertThat("IOSVZ".chars().mapToObj((letter) -> "91350100M000100Y4" + (char) letter))
			.noneMatch(CreditCode::isWellFormed);
		assertThat(CreditCode.isWellFormed("91350100M000100Y4")).isFalse();
	}

}
