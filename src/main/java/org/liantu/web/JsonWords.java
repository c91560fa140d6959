package org.liantu.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.liantu.model.Name;
import org.liantu.model.Phrase;

/**
 * How records go out as JSON: names and phrases as words in the reader's language,
 * components in the order of the record, nulls shown. And how bodies come in: nothing
 * unknown, nothing twice.
 */
@Configuration(proxyBeanMethods = false)
class JsonWords {

	@Bean
	JsonMapperBuilderCustomizer words(Phrasebook phrasebook) {
		SimpleModule words = new SimpleModule("liantu-words");
		words.addSerializer(Name.class, new NameSerializer());
		words.addSerializer(Phrase.class, new PhraseSerializer(phrasebook));
		return (mapper) -> mapper.addModule(words)
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
	}

	private static final class NameSerializer extends ValueSerializer<Name> {

		@Override
		public void serialize(Name name, JsonGenerator json, SerializationContext context) {
			json.writeString(name.in(Language.current().isEnglish()));
		}

	}

	private static final class PhraseSerializer extends ValueSerializer<Phrase> {

		private final Phrasebook phrasebook;

		PhraseSerializer(Phrasebook phrasebook) {
			this.phrasebook = phrasebook;
		}

		@Override
		public void serialize(Phrase phrase, JsonGenerator json, SerializationContext context) {
			json.writeString(this.phrasebook.say(phrase));
		}

	}

}
