package org.liantu.intake.file;

import java.util.Map;

import org.jspecify.annotations.Nullable;

public record FileRecord(String file, @Nullable String sheet, long line, Map<String, String> cells) {

}
