# One recipe for the six images of the suite: the argument SERVICE names the folder that the image is made from.
#   docker build --build-arg SERVICE=valuation-service -t clientele/valuation-service .
#   docker build --target tools -t clientele/tools .
# The build stage is the same for all of them, so that it runs once.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked ./mvnw --batch-mode --quiet \
    -DskipTests -Dspotless.check.skip=true -pl '!e2e' package

# Makes the signing key and prints tokens, where no OIDC provider does.
FROM eclipse-temurin:25-jre AS tools
COPY --from=build /src/local/target/classes /app
RUN mkdir -m 700 /state /public && chmod 755 /public && chown 10002:10002 /state /public
USER 10002:10002
ENV CLIENTELE_STATE=/state
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", "/app", "io.clientele.local.Main"]

FROM eclipse-temurin:25-jre AS service
ARG SERVICE
WORKDIR /app
COPY --from=build /src/${SERVICE}/target/quarkus-app/lib lib
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus quarkus
COPY --from=build /src/${SERVICE}/target/quarkus-app/app app
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus-run.jar .
USER 10001:10001
EXPOSE 8080 9000
# The short DNS time: replicas that are added later are found. No curl or wget is needed to be asked for health.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", \
            "-Dsun.net.inetaddr.ttl=5", "-jar", "quarkus-run.jar"]
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --start-interval=2s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
