# Set-up shared by ./run and ./test. Sourced, not run. Everything it says goes to standard error:
# standard output belongs to the program that is started in the end.
# shellcheck shell=bash

work="$root/artifacts"
mkdir -p "$work"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# A compile worker that outlives us would hold our output open, and whoever reads it would wait for it.
export MSBUILDDISABLENODEREUSE=1
# Asking certificate authorities costs a minute where there is no internet. The lock files hold every package's
# hash, so nothing else can slip in. To have them asked: NUGET_CERT_REVOCATION_MODE=online ./run
export NUGET_CERT_REVOCATION_MODE="${NUGET_CERT_REVOCATION_MODE:-offline}"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Two commands at once would build into the same folders. The lock is given back before the program starts.
one_at_a_time() {
  exec 9>"$work/setup.lock"
  flock -n 9 && return
  say "Another ./run or ./test is setting up. Waiting for it."
  flock 9
}
let_the_next_in() { exec 9>&-; }

# Runs a step with its output in a log, and shows the log only when the step fails.
quietly() {
  local log="$work/$1.log"
  shift
  "$@" </dev/null >"$log" 2>&1 9>&- && return
  # The compiler repeats each error in its summary: show each line once.
  awk '!seen[$0]++' "$log" >&2
  return 1
}

need_dotnet() {
  command -v dotnet >/dev/null ||
    stop "The .NET 10 SDK is needed and was not found. Get it from https://dotnet.microsoft.com/download"
  # The built program finds its runtime through this when .NET lives in an unusual folder.
  export DOTNET_ROOT="${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")}"
}

# The page styles come from npm. Installed again only when the lock file changed.
npm_packages() {
  local stamp="$root/node_modules/.installed-from"
  # A linked folder belongs to another checkout, and npm ci would empty it there.
  [ -L "$root/node_modules" ] && return
  cmp -s "$root/package-lock.json" "$stamp" && return
  command -v npm >/dev/null || stop "Node 20 or newer (with npm) is needed and was not found: https://nodejs.org"
  say "Fetching the npm packages (npm ci)."
  quietly npm npm --prefix "$root" ci --no-audit --no-fund || stop "npm ci failed. The lines above say why."
  cp "$root/package-lock.json" "$stamp"
}

# debian_packages WHY PACKAGE…
debian_packages() {
  local why="$1"
  shift
  command -v apt-get >/dev/null || stop "$why Please install: $*"
  [ "$(id -u)" = 0 ] || stop "$why Please run this once: sudo apt-get update && sudo apt-get install -y $*"
  say "$why Installing $* (apt-get)."
  quietly apt-update apt-get update || stop "apt-get update failed. The lines above say why."
  DEBIAN_FRONTEND=noninteractive quietly apt-install apt-get install -y --no-install-recommends "$@" ||
    stop "apt-get install failed. The lines above say why."
}

time_zones() {
  [ -e /usr/share/zoneinfo/Europe/London ] || debian_packages "Deadlines need the time zone data." tzdata
}

# The tests start a server of their own; the package is needed for its programs only.
postgresql() {
  ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 ||
    debian_packages "The database tests need PostgreSQL." postgresql
}

# restore PROJECT: a package feed that stumbles gets two more chances; a mistake of ours gets none.
restore() {
  local attempt
  for attempt in 1 2 3; do
    (cd "$root" && quietly restore dotnet restore "$1") && return
    grep -qE 'NU1101|NU1102|NU1103|NU1301|NU1801|NU5036' "$work/restore.log" || return 1
    [ "$attempt" = 3 ] && return 1
    say "The package feed did not give every package. Trying again in ${RETRY_SECONDS:-20} seconds."
    dotnet nuget locals http-cache --clear >/dev/null 2>&1 || true
    sleep "${RETRY_SECONDS:-20}"
  done
}
