package org.liantu.project;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/** Keeps follow-ups, by company. */
interface FollowUpRepository extends Neo4jRepository<FollowUpNode, String> {

}
