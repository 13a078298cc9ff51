# syntax=docker/dockerfile:1

# The service on a JRE, as nobody in particular, with an AOT cache for a quick start:
#   docker build -t bluepencil .
#   docker run --rm -p 127.0.0.1:8000:8000 -e JWT_SECRET_KEY="$(openssl rand -base64 48)" -v bluepencil:/data bluepencil

FROM maven:3.9-eclipse-temurin-25-noble AS build
WORKDIR /src
# Libraries first: they change less often than the code.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q dependency:go-offline
COPY src src
COPY seed seed
RUN mvn -B -ntp -q package -Dmaven.test.skip=true
COPY deploy/Train.java deploy/
RUN javac -d /train deploy/Train.java


FROM eclipse-temurin:25-jre-noble AS runtime
RUN groupadd --system --gid 10001 bluepencil \
    && useradd --system --uid 10001 --gid bluepencil --home-dir /data --no-create-home bluepencil \
    && install --directory --owner bluepencil --group bluepencil --mode 700 /data
WORKDIR /app
COPY LICENSE ./
COPY --chmod=755 deploy/healthcheck.sh healthcheck
COPY --from=build /src/target/lib lib
COPY --from=build /src/target/bluepencil.jar ./


# Trained by the very Java, and on the very jars, that run in the end; else the cache would not fit.
FROM runtime AS training
COPY --from=build /train /train
RUN java -cp /train Train /app/bluepencil.jar /tmp/bluepencil.aot


FROM runtime
COPY --from=training /tmp/bluepencil.aot ./
ENV ENVIRONMENT=production HOST=0.0.0.0 PORT=8000 DATA_DIR=/data
VOLUME /data
EXPOSE 8000
USER 10001:10001
# Whether the process runs, not whether its database does: a restart would mend the one and not the other.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/app/healthcheck", "/health/live"]
# Commands follow it: docker run … bluepencil seed. More for Java goes into JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:AOTCache=/app/bluepencil.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/bluepencil.jar"]
