# The application as one image: docker build -t tablee . && docker run -p 8080:8080 -v tablee-data:/home/tablee/data tablee
FROM node:24-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
# The web client is built by Maven, which calls Node.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
# The format is checked where people write, not here.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -DskipTests -Dspotless.check.skip=true -pl workshop-live -am package

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --create-home tablee && install -d -o tablee -g tablee /home/tablee/data
COPY --from=build /src/workshop-live/target/tablee /opt/tablee
# Classes read and linked beforehand, for a quicker start; the start script takes them where it finds them.
RUN TABLEE_JAVA_OPTIONS="-XX:AOTCacheOutput=/opt/tablee/tablee.aot -Dspring.context.exit=onRefresh" \
    /opt/tablee/bin/tablee --tablee.log.directory=/tmp/rehearsal && rm -rf /tmp/rehearsal
USER tablee
WORKDIR /home/tablee
# One SQLite file, where no MONGODB_URI is given.
VOLUME /home/tablee/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/localhost/8080; printf 'GET /api/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3; head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/opt/tablee/bin/tablee"]
