package org.liantu.intake.file;

import org.jspecify.annotations.Nullable;

public record Shape(@Nullable String sheet, @Nullable String items, @Nullable String fields) {

	public static final Shape USUAL = new Shape(null, null, null);

}
