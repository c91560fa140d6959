package org.liantu.intake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

import org.liantu.intake.file.Limits;
import org.liantu.intake.foreign.Order;
import org.liantu.intake.mapping.MappingReader;
import org.liantu.model.Phrase;
import org.liantu.web.Language;

/**
 * What the command is told, checked as far as this machine can.
 *
 * @param files what to import
 * @param order how
 * @param service the service to ask; null if none was named
 * @param report where to save the report; null for none
 * @param key under which the same import is found again; null for none
 * @param intoNew the data directory to fill offline; null if it is not to be
 */
record Arguments(List<Path> files, Order order, @Nullable URI service, @Nullable Path report, @Nullable String key,
		@Nullable Path intoNew) {

	private static final String NAME = "import";

	Arguments {
		files = List.copyOf(files);
	}

	/**
	 * Understands the arguments.
	 * @return what they say; empty if only help is asked for
	 * @throws NotTaken if they cannot be understood
	 */
	static Optional<Arguments> parse(List<String> args) {
		Options options = new Options();
		try {
			CommandLine.ParseResult result = new CommandLine(options).parseArgs(args.toArray(String[]::new));
			return result.isUsageHelpRequested() ? Optional.empty() : Optional.of(options.checked());
		}
		catch (CommandLine.ParameterException ex) {
			throw NotTaken.usage(reason(ex));
		}
	}

	/** The language that is asked for, in arguments that may be wrong otherwise. */
	static Language language(List<String> args) {
		for (int i = 0; i < args.size(); i++) {
			String arg = args.get(i);
			String next = (i + 1 < args.size()) ? args.get(i + 1) : "";
			String tag = arg.equals("--lang") ? next : arg.startsWith("--lang=") ? arg.substring(7) : "";
			if (findLanguage(tag).isPresent()) {
				return findLanguage(tag).get();
			}
		}
		return Language.CHINESE;
	}

	/** How to call the command. */
	static String usage(Language language) {
		CommandLine command = new CommandLine(new Options());
		Locale locale = language.isEnglish() ? Locale.ENGLISH : Locale.ROOT;
		command.setResourceBundle(ResourceBundle.getBundle("messages/cli", locale,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		return command.setUsageHelpWidth(100).getUsageMessage(CommandLine.Help.Ansi.OFF);
	}

	private static Optional<Language> findLanguage(String tag) {
		return Arrays.stream(Language.values()).filter((language) -> language.tag().equals(tag)).findFirst();
	}

	private static Phrase reason(CommandLine.ParameterException error) {
		if (error instanceof CommandLine.UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
			List<String> meant = unmatched.getSuggestions();
			return Phrase.of("cli.unknown-option", unmatched.getUnmatched().get(0),
					meant.isEmpty() ? "" : Phrase.of("import-problem.nearest", meant));
		}
		if (error instanceof CommandLine.MissingParameterException missing) {
			boolean file = missing.getMissing().stream().anyMatch((spec) -> !spec.isOption());
			return file ? Phrase.of("cli.no-files") : Phrase.of("cli.missing-value", names(missing));
		}
		if (error instanceof CommandLine.OverwrittenOptionException twice
				&& twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
			return Phrase.of("cli.given-twice", option.longestName());
		}
		return Phrase.of("cli.unreadable-arguments", String.valueOf(error.getMessage()));
	}

	private static String names(CommandLine.MissingParameterException missing) {
		return missing.getMissing()
			.stream()
			.map((spec) -> (spec instanceof CommandLine.Model.OptionSpec option) ? option.longestName()
					: spec.paramLabel())
			.collect(Collectors.joining(" "));
	}

	@CommandLine.Command(name = NAME, sortOptions = false)
	private static final class Options {

		@CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.usage.files")
		private List<String> files = new ArrayList<>();

		@CommandLine.Option(names = "--mapping", paramLabel = "M", descriptionKey = "cli.usage.mapping")
		private List<String> mappings = new ArrayList<>();

		@CommandLine.Option(names = "--dry-run", descriptionKey = "cli.usage.dry-run")
		private boolean dryRun;

		@CommandLine.Option(names = "--accept-partial", descriptionKey = "cli.usage.accept-partial")
		private boolean acceptPartial;

		@CommandLine.Option(names = "--service", paramLabel = "URL", descriptionKey = "cli.usage.service")
		private @Nullable String service;

		@CommandLine.Option(names = "--lang", paramLabel = "zh-CN|en", descriptionKey = "cli.usage.lang")
		private String language = Language.CHINESE.tag();

		@CommandLine.Option(names = "--report", paramLabel = "FILE.xlsx", descriptionKey = "cli.usage.report")
		private @Nullable String report;

		@CommandLine.Option(names = "--key", paramLabel = "K", descriptionKey = "cli.usage.key")
		private @Nullable String key;

		@CommandLine.Option(names = "--into-new", paramLabel = "DIR", descriptionKey = "cli.usage.into-new")
		private @Nullable String intoNew;

		@CommandLine.Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "cli.usage.help")
		private boolean help;

		private Arguments checked() {
			if (findLanguage(this.language).isEmpty()) {
				throw NotTaken.usage(Phrase.of("cli.unknown-language", this.language,
						Arrays.stream(Language.values()).map(Language::tag).toList()));
			}
			if (this.intoNew != null && (this.service != null || this.key != null || this.report != null)) {
				throw NotTaken.usage(Phrase.of("cli.into-new-alone"));
			}
			if (this.key != null && !this.key.matches("[A-Za-z0-9._:-]{1,100}")) {
				throw NotTaken.usage(Phrase.of("cli.bad-key", this.key));
			}
			return new Arguments(this.files.stream().map(Options::file).toList(), order(), uri(), target(), this.key,
					(this.intoNew != null) ? path(this.intoNew) : null);
		}

		private Order order() {
			List<String> ids = new ArrayList<>();
			String own = null;
			for (String mapping : this.mappings) {
				if (mapping.matches("[a-z0-9.-]{1,64}") && !mapping.endsWith(".yaml") && !mapping.endsWith(".yml")) {
					ids.add(mapping);
				}
				else if (own == null) {
					own = read(file(mapping));
				}
				else {
					throw NotTaken.usage(Phrase.of("cli.two-mapping-files", mapping));
				}
			}
			return new Order(ids, own, this.dryRun, this.acceptPartial);
		}

		private static String read(Path mapping) {
			try {
				if (Files.size(mapping) > MappingReader.MOST_BYTES) {
					throw NotTaken
						.usage(Phrase.of("cli.mapping-too-large", mapping.toString(), MappingReader.MOST_BYTES / 1024));
				}
				return new String(Files.readAllBytes(mapping), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static Path file(String name) {
			Path file = path(name);
			if (Files.isDirectory(file)) {
				throw NotTaken.usage(Phrase.of("cli.is-a-folder", name));
			}
			if (!Files.isReadable(file)) {
				throw NotTaken.usage(Phrase.of(Files.exists(file) ? "cli.unreadable-file" : "cli.no-such-file", name));
			}
			try {
				long most = Limits.USUAL.fileBytes();
				if (Files.size(file) > most) {
					throw new NotTaken(Exit.REFUSED,
							Phrase.of("problem.file-too-large.detail", name, most / (1024 * 1024)));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return file;
		}

		private static Path path(String name) {
			try {
				return Path.of(name);
			}
			catch (InvalidPathException ex) {
				throw NotTaken.usage(Phrase.of("cli.no-such-file", name));
			}
		}

		private @Nullable URI uri() {
			if (this.service == null) {
				return null;
			}
			try {
				URI uri = new URI(this.service.replaceFirst("/+$", ""));
				if (List.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
						&& uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
					return uri;
				}
			}
			catch (URISyntaxException ex) {
				// Said below, like every other text that is no such address.
			}
			throw NotTaken.usage(Phrase.of("cli.bad-service", this.service));
		}

		private @Nullable Path target() {
			if (this.report == null) {
				return null;
			}
			Path file = path(this.report);
			Path folder = file.toAbsolutePath().getParent();
			if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
				throw NotTaken.usage(Phrase.of("cli.bad-report", this.report));
			}
			return file;
		}

	}

}
