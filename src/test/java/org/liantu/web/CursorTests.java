package org.liantu.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.model.InvalidValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@Test
	void leadsToTheNextPageOfTheSameQuestion() {
		String cursor = Cursor.next(17, "q=永贵", 40);
		assertThat(cursor).matches("[A-Za-z0-9_-]{36}");
		assertThat(Cursor.offset(cursor, 17, "q=永贵")).isEqualTo(40);
		assertThat(Cursor.offset(null, 17, "q=永贵")).isZero();
	}

	@Test
	void expiresWithItsRevision() {
		String cursor = Cursor.next(17, "q", 40);
		assertThatExceptionOfType(CursorExpired.class).isThrownBy(() -> Cursor.offset(cursor, 18, "q"));
	}

	@Test
	void belongsToItsQuestion() {
		String cursor = Cursor.next(17, "q", 40);
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Cursor.offset(cursor, 17, "other"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "💥",
			"AREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREREQ" })
	void aMangledOneIsRefused(String cursor) {
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Cursor.offset(cursor, 17, "q"));
	}

	@Test
	void noSingleCharacterCanBeChanged() {
		String cursor = Cursor.next(17, "q", 40);
		for (int i = 0; i < cursor.length(); i++) {
			String mangled = cursor.substring(0, i) + ((cursor.charAt(i) == 'B') ? 'C' : 'B') + cursor.substring(i + 1);
			assertThatExceptionOfType(InvalidValue.class).as(mangled).isThrownBy(() -> Cursor.offset(mangled, 17, "q"));
		}
	}

}
