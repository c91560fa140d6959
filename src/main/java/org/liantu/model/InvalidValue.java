package org.liantu.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A parameter or field has a value that cannot be taken. */
public final class InvalidValue extends LiantuException {

	private static final long serialVersionUID = 1L;

	/**
	 * One or several faults of one request, with a sentence of its own.
	 * @param detail what is wrong
	 * @param errors each fault by itself
	 */
	public InvalidValue(Phrase detail, List<Fault> errors) {
		super(detail, errors);
	}

	/**
	 * One fault that needs no further explanation.
	 * @param parameter which parameter or field
	 * @param value what was given; null if it was missing
	 * @param allowed what would be accepted; empty if that cannot be listed
	 */
	public static InvalidValue of(String parameter, @Nullable String value, List<String> allowed) {
		return of(List.of(new Fault(parameter, value, allowed)));
	}

	/**
	 * Several faults that need no further explanation.
	 * @param errors at least one
	 */
	public static InvalidValue of(List<Fault> errors) {
		Fault first = errors.get(0);
		Phrase detail = (first.value() == null) ? Phrase.of("problem.missing-value.detail", first.parameter())
				: Phrase.of("problem.invalid-value.detail", first.parameter(), first.value());
		return new InvalidValue(detail, errors);
	}

	@Override
	public String type() {
		return "invalid-value";
	}

	@Override
	public int status() {
		return 400;
	}

}
