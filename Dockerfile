# docker build --target command-side|query-side|standalone .
# Each target is a JRE with one executable jar, run by a user without rights.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
    && mkdir /jars \
    && cp command-side/target/command-side-*-exec.jar /jars/command-side.jar \
    && cp query-side/target/query-side-*-exec.jar /jars/query-side.jar \
    && cp standalone/target/order-ledger.jar /jars/

FROM eclipse-temurin:25-jre AS base
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home --home-dir /ledger ledger \
    && mkdir /keys /checkpoints && chown ledger /keys /checkpoints
USER ledger
WORKDIR /ledger
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# exec form: Java is process 1 and gets SIGTERM.
ENTRYPOINT ["java", "-jar", "application.jar"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD curl --fail --silent --show-error "http://127.0.0.1:${PORT:-8080}/actuator/health/readiness" || exit 1

FROM base AS command-side
COPY --from=build /jars/command-side.jar application.jar

FROM base AS query-side
COPY --from=build /jars/query-side.jar application.jar

FROM base AS standalone
COPY --from=build /jars/order-ledger.jar application.jar
# The embedded server is linked against these, and the data outlives the container.
USER root
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libcrypt1 libsystemd0 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown ledger /data
USER ledger
VOLUME /data
ENV LEDGER_DATA_DIR=/data
