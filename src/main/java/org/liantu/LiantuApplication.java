package org.liantu;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import org.liantu.intake.CommandLine;

@SpringBootApplication
public class LiantuApplication {

	/** Serves; or, called with the word {@code import}, brings files in and ends. */
	public static void main(String[] args) {
		List<String> words = List.of(args);
		if (!words.isEmpty() && words.get(0).equals(CommandLine.IMPORT)) {
			System.exit(CommandLine.run(words.subList(1, words.size()), LiantuApplication.class));
		}
		SpringApplication.run(LiantuApplication.class, args);
	}

}
