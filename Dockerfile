# The service as a container. Behind a mirror, name other base images: --build-arg SDK_IMAGE=… --build-arg RUNTIME_IMAGE=…
#
#   docker build -t edge-autoscaler --build-arg REVISION=$(git rev-parse HEAD) .
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp -v edge-autoscaler:/data edge-autoscaler
#
# The default listener is loopback inside the container. To reach it from outside set both
#   Autoscaler__Listen=http://0.0.0.0:9464
#   Autoscaler__ApiTokenFile=/run/secrets/api-token   (outside loopback the API wants a bearer token)
# Configuration: mount it and add `run --config /etc/edge-autoscaler/appsettings.json`. Secrets: mounted files only.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
# "extra" carries the time zones that budgets and schedules are written in.
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra

FROM ${SDK_IMAGE} AS build
WORKDIR /source
# What restoring needs comes first, so that it is repeated only when a package changes.
COPY .editorconfig global.json NuGet.config Directory.Build.props Directory.Packages.props ./
COPY .config/dotnet-tools.json .config/
COPY src/BannedSymbols.txt src/
COPY src/EdgeAutoscaler.Core/EdgeAutoscaler.Core.csproj src/EdgeAutoscaler.Core/packages.lock.json src/EdgeAutoscaler.Core/
COPY src/EdgeAutoscaler.Adapters/EdgeAutoscaler.Adapters.csproj src/EdgeAutoscaler.Adapters/packages.lock.json src/EdgeAutoscaler.Adapters/
COPY src/EdgeAutoscaler.Configuration/EdgeAutoscaler.Configuration.csproj src/EdgeAutoscaler.Configuration/packages.lock.json src/EdgeAutoscaler.Configuration/
COPY src/EdgeAutoscaler.Simulator/EdgeAutoscaler.Simulator.csproj src/EdgeAutoscaler.Simulator/packages.lock.json src/EdgeAutoscaler.Simulator/
COPY src/EdgeAutoscaler/EdgeAutoscaler.csproj src/EdgeAutoscaler/packages.lock.json src/EdgeAutoscaler/
RUN dotnet restore src/EdgeAutoscaler --locked-mode && dotnet tool restore
COPY appsettings.json ./
COPY src/ src/
# The build knows no git: name the commit, and --version, metrics and the image's label tell it. Native libraries of other systems are left out.
ARG REVISION=
RUN dotnet publish src/EdgeAutoscaler --configuration Release --no-restore --output /app -p:SourceRevisionId=$REVISION \
    && find /app/runtimes -mindepth 1 -maxdepth 1 ! -name linux-x64 ! -name linux-arm64 -exec rm -r {} + \
    && mkdir /data

FROM ${RUNTIME_IMAGE}
ARG REVISION=
LABEL org.opencontainers.image.title=edge-autoscaler org.opencontainers.image.revision=$REVISION
WORKDIR /
COPY --from=build /app /app
# A new volume takes over the owner of the folder it is mounted on, so the service may write to it.
COPY --from=build --chown=$APP_UID /data /data
USER $APP_UID
# Diagnostics would want to write sockets to a read-only root, and a dump would hold the secrets.
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_DbgEnableMiniDump=0 \
    Autoscaler__Ledger__ConnectionString="Data Source=/data/ledger.db"
VOLUME /data
EXPOSE 9464
ENTRYPOINT ["/app/edge-autoscaler"]
