# The service alone, from the jar that ./mvnw package built; its Neo4j is another container (docker-compose.yml).
FROM eclipse-temurin:17-jre
# The jar also carries a Neo4j of its own. It stays unused here, but whoever passes the image on passes it on too: see NOTICE.
COPY target/liantu-*.jar /opt/liantu/liantu.jar
COPY LICENSE NOTICE /opt/liantu/
# Nobody's account: with a numeric id nothing has to be installed to make one.
USER 10001:10001
WORKDIR /opt/liantu
EXPOSE 8080
# The bridge of the container has to reach the port; publish it on the host's 127.0.0.1 only.
ENV SERVER_ADDRESS=0.0.0.0
# Without curl, which the base image does not promise.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "liantu.jar"]
