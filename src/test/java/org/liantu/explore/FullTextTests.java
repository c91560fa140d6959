package org.liantu.explore;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FullTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			永贵电器            | "永贵电器"
			永                  | ("永" OR 永*)
			天台 橡胶           | "天台" AND "橡胶"
			300351.SZ           | ("300351" OR 300351*) AND ("sz" OR sz*)
			３００３５１        | ("300351" OR 300351*)
			CRRC                | ("crrc" OR crrc*)
			a* OR name:*        | ("a" OR a*) AND ("or" OR or*) AND ("name" OR name*)
			'"] } \\ ~2 ^3 && !' | ("2" OR 2*) AND ("3" OR 3*)
			/.*/                | "\uE000"
			**                  | "\uE000"
			""")
	void onlyLettersAndDigitsGetThrough(String text, String query) {
		assertThat(FullText.query(text)).isEqualTo(query);
	}

}
