# What the scripts beside this file need to know about the machine. To be sourced.
product=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
home=${LIANDONG_HOME:-$product/.liandong}

say() { echo "$*" >&2; }

# provide what for -- packages: with apt-get on Debian as root, else says what is missing
provide() {
  local purpose=$1
  shift
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $* ($purpose) ..."
    # the lists may be missing or too old to be of use
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
  else
    say "Missing on this machine: $purpose. On Debian, root installs it with: apt-get install $*"
    exit 1
  fi
}

java_version() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'; }

is_jdk() { [ -x "$1/bin/javac" ] && [ "$(java_version "$1/bin/java")" -ge 17 ] 2>/dev/null; }

# Sets JAVA_HOME to a JDK 17 or newer.
require_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(command -v javac >/dev/null && dirname "$(dirname "$(readlink -f "$(command -v javac)")")" || true)" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  provide "a JDK, version 17 or newer" openjdk-17-jdk-headless
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  export JAVA_HOME
}

require_maven() {
  local found
  found=$(command -v mvn >/dev/null && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' || true)
  set -- $found
  if [ "${1:-0}" -gt 3 ] || { [ "${1:-0}" = 3 ] && [ "${2:-0}" -ge 8 ]; }; then return; fi
  provide "Maven 3.8 or newer" maven
}

is_built() {
  local war=$product/app/target/liandong.war
  [ -f "$war" ] && [ -d "$product/deploy/target/lib" ] && [ -d "$product/deploy/target/parts" ] &&
    [ -z "$(cd "$product" && find pom.xml tenants themes deploy app -name target -prune -o -type f -newer "$war" ! -path '*/src/test/*' ! -path 'deploy/*.sh' -print -quit)" ]
}

# Builds unless everything is there and newer than its sources. The first time Maven also fetches the servers.
build() {
  if is_built; then return; fi
  local begin=$SECONDS
  if [ -d "$product/app/target" ]; then say "  building ..."; else say "  fetching libraries and servers (600 MB, kept by Maven) and building ..."; fi
  require_maven
  (cd "$product" && ./mvnw -q -B -DskipTests -Dspotless.check.skip package) >&2
  touch "$product/app/target/liandong.war"
  say "  building: $((SECONDS - begin)) s"
}

# launch COMMAND ...: from a copy, so that a build meanwhile does not take the classes away from a running launcher
launch() {
  local classes=$home/launcher
  mkdir -p "$classes"
  cp -u "$product"/deploy/target/lib/*.jar "$product"/deploy/target/liandong-deploy-*.jar "$classes"
  local quick=-XX:TieredStopAtLevel=1
  if [ "$1" = bench ]; then quick=-Xmx384m; fi # what it measures against is to be as fast as it can
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:auto -Xmx128m "$quick" \
    -Dliandong.product="$product" -cp "$classes/*" org.liandong.deploy.Launcher "$@"
}
