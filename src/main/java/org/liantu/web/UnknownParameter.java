package org.liantu.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.liantu.model.Fault;
import org.liantu.model.LiantuException;
import org.liantu.model.Phrase;

/** A call has no such parameter. */
final class UnknownParameter extends LiantuException {

	private static final long serialVersionUID = 1L;

	private UnknownParameter(Phrase detail, List<Fault> errors) {
		super(detail, errors);
	}

	/**
	 * Names that the call does not know.
	 * @param names the unknown ones, at least one
	 * @param values a value each
	 * @param known the names that the call knows
	 */
	static UnknownParameter of(List<String> names, List<String> values, Collection<String> known) {
		String first = names.get(0);
		Optional<String> nearest = Nearest.find(first, known);
		Phrase detail = nearest.map((name) -> Phrase.of("problem.unknown-parameter.nearest", first, name))
			.orElseGet(() -> Phrase.of("problem.unknown-parameter.detail", first));
		List<String> allowed = known.stream().sorted().toList();
		List<Fault> errors = IntStream.range(0, names.size())
			.mapToObj((i) -> new Fault(names.get(i), values.get(i), allowed))
			.toList();
		return new UnknownParameter(detail, errors);
	}

	@Override
	public String type() {
		return "unknown-parameter";
	}

	@Override
	public int status() {
		return 400;
	}

}
