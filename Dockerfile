# syntax=docker/dockerfile:1
# EmoVerse in a container: docs/hosting.md says how to run it.
FROM node:20-bookworm-slim AS build
WORKDIR /emoverse
COPY . .
# Installs what the lock file names, and builds.
RUN npm run pack -- --into /packed

FROM node:20-bookworm-slim AS install
RUN --mount=from=build,source=/packed,target=/packed \
    npm install --global --no-audit --no-fund --prefix /opt/emoverse /packed/emoverse-*.tgz

FROM node:20-bookworm-slim
COPY --from=install /opt/emoverse /opt/emoverse
ENV PATH=/opt/emoverse/bin:$PATH \
    NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4321 \
    EMOVERSE_DATA=/data \
    EMOVERSE_ALLOWED_HOSTS=localhost
RUN install --directory --owner=node --group=node --mode=700 /data
VOLUME /data
USER node
WORKDIR /data
EXPOSE 4321
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["emoverse"]
CMD ["serve", "--no-open"]
