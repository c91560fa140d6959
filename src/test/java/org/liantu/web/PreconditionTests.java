package org.liantu.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.model.InvalidValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PreconditionTests {

	@Test
	void theEtagOfARecordAllowsToReplaceItWhateverElseChanged() {
		Precondition precondition = Precondition.of(Precondition.tag("v3", 17));
		assertThat(precondition.allows("v3")).isTrue();
		assertThat(precondition.allows("v4")).isFalse();
	}

	@Test
	void aStarAllowsAny() {
		assertThat(Precondition.of(" * ").allows("v9")).isTrue();
	}

	@Test
	void severalMayBeNamed() {
		assertThat(Precondition.of("\"v1.2.en\", \"v2.3.en\"").allows("v2")).isTrue();
	}

	@Test
	void aWeakOneAllowsNothing() {
		assertThat(Precondition.of("W/\"v1.2.en\"").allows("v1")).isFalse();
	}

	@Test
	void withoutOneAnythingGoesUnlessItIsRequired() {
		assertThat(Precondition.of(null).allows("v1")).isTrue();
		assertThatExceptionOfType(PreconditionRequired.class).isThrownBy(() -> Precondition.of(null).required());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v1", "\"v1", "\"v1\" \"v2\"", "\"a\u0000b\"", "**" })
	void aMalformedOneIsRefused(String header) {
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Precondition.of(header));
	}

}
