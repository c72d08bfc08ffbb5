# Builds LiveMock and its image from source: docker build -t livemock .
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml LICENSE ./
COPY src src
# Packages the jar only. mvn verify runs the checks and tests.
RUN mvn --batch-mode --no-transfer-progress -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:25-jre
# /data is for livemock.data-dir. The process may run as any user, so /data and /tmp are writable for all users. All other
# files and directories are writable for root only.
RUN find / -xdev \( -type d -o -type f \) -perm /022 -not -path /tmp -exec chmod go-w {} + && mkdir --mode=1777 /data
WORKDIR /livemock
COPY --from=build /src/target/livemock.jar /src/src/main/image/jvm.options /src/src/main/image/train /src/src/main/image/health ./
RUN ./train && rm train
USER 10001:0
EXPOSE 8080
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s --retries=3 CMD ["/livemock/health"]
ENTRYPOINT ["java", "@jvm.options", "-jar", "livemock.jar"]
