package org.liantu.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

import org.liantu.graph.embedded.TestNeo4j;

/** A test of the whole application on a real Neo4j, {@link TestGraph}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("graph")
@ExtendWith(GraphTest.OnlyWithNeo4j.class)
@SpringBootTest
@ContextConfiguration(initializers = TestGraph.Connection.class)
public @interface GraphTest {

	/** Whether and how it serves HTTP. */
	@AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
	SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

	/** Skips where a container was asked for and none can be had. */
	final class OnlyWithNeo4j implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			return TestNeo4j.canBeHad() ? ConditionEvaluationResult.enabled("Neo4j can be had")
					: ConditionEvaluationResult.disabled("no Docker here");
		}

	}

}
