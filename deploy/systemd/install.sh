#!/usr/bin/env bash
# Installs the service on a machine with systemd and the .NET 10 ASP.NET Core runtime.
#
#   install.sh install [FOLDER]     puts the published FOLDER (default: artifacts/edge-autoscaler of the repository) in place; starts nothing
#   install.sh upgrade [FOLDER]     replaces program and unit, and restarts the service if it runs; the configuration stays as it is
#   install.sh uninstall            takes program and unit away; configuration, secrets and ledger stay
#   install.sh uninstall --purge    takes these away too, after you have typed a word
#
# With DESTDIR=/some/root everything happens below that folder, and systemd isn't spoken to.
# There is no user to create (the unit has DynamicUser=yes) and no directory either (StateDirectory=, PrivateTmp=): no sysusers.d, no tmpfiles.d.
set -euo pipefail

name=edge-autoscaler
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
root=${DESTDIR:-}
root=${root%/}

program=$root/usr/lib/$name
command=$root/usr/local/bin/$name
unit=$root/etc/systemd/system/$name.service
configuration=$root/etc/$name
# The second is where systemd keeps the state of a dynamic user; the first is a link to it.
state=("$root/var/lib/$name" "$root/var/lib/private/$name")

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

usage() {
  sed -n '4,7s/^# *//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

with_systemd() { [ -z "$root" ]; }

is_installed() { [ -e "$program/$name" ]; }

# Copies first and swaps then, so that what breaks off leaves the old program whole.
put_program() {
  local folder=$1
  [ -x "$folder/$name" ] || fail "no $name in $folder: dotnet publish src/EdgeAutoscaler -c Release -o artifacts/$name"
  "$folder/$name" --version >/dev/null || fail "$folder/$name doesn't run here: is the .NET 10 ASP.NET Core runtime installed?"

  rm -rf "$program.new"
  install -d -m 755 "$(dirname "$program")" "$program.new"
  cp -R "$folder/." "$program.new"
  chmod -R u=rwX,go=rX "$program.new"
  if with_systemd; then
    chown -R root:root "$program.new"
  fi

  local was_active=false
  if with_systemd && systemctl is-active --quiet "$name"; then
    was_active=true
    systemctl stop "$name"
  fi
  rm -rf "$program.old"
  if [ -e "$program" ]; then
    mv "$program" "$program.old"
  fi
  mv "$program.new" "$program"
  rm -rf "$program.old"

  install -D -m 644 "$here/$name.service" "$unit"
  install -d -m 755 "$(dirname "$command")"
  ln -sfn "/usr/lib/$name/$name" "$command"
  if with_systemd; then
    systemctl daemon-reload
  fi
  if $was_active; then
    systemctl start "$name"
  fi
}

do_install() {
  put_program "$1"
  install -d -m 755 "$configuration"
  install -d -m 700 "$configuration/secrets"
  if [ ! -e "$configuration/appsettings.json" ]; then
    install -m 644 "$program/appsettings.json" "$configuration/appsettings.json"
  fi
  cat <<TEXT
Installed. Next:
  sudoedit /etc/$name/appsettings.json        as shipped it runs the demo: set Mode to DryRun, and your clusters
  sudo $name check --config /etc/$name/appsettings.json
  sudo systemctl enable --now $name
TEXT
}

do_upgrade() {
  is_installed || fail "nothing to upgrade: run install"
  put_program "$1"
  echo "Upgraded. The configuration is as it was; $program/appsettings.json is the one that came with this version."
}

do_uninstall() {
  local purge=$1
  if $purge; then
    confirm_purge
  fi
  if with_systemd && [ -e "$unit" ]; then
    systemctl disable --now "$name"
  fi
  rm -rf "$program" "$program.new" "$program.old"
  rm -f "$command" "$unit"
  if with_systemd; then
    systemctl daemon-reload
  fi
  if $purge; then
    rm -rf "$configuration" "$unit.d" "${state[@]}"
    echo "Uninstalled, with configuration, secrets and ledger."
  else
    echo "Uninstalled. Kept: $configuration and the ledger in ${state[0]}."
  fi
}

confirm_purge() {
  echo "This deletes $configuration, its secrets, and the ledger in ${state[0]}."
  echo "Without the ledger a new installation doesn't know what has been bought, and what is still open may be bought again."
  echo -n "Type 'delete the ledger' to go on: "
  local answer=
  read -r answer || true
  echo
  [ "$answer" = "delete the ledger" ] || fail "nothing was deleted"
}

case $root in
  "" | /*) ;;
  *) fail "DESTDIR must be an absolute path" ;;
esac
if with_systemd && [ "$(id -u)" -ne 0 ]; then
  fail "run it as root, or with DESTDIR"
fi

case ${1:-}:${2:-}:$# in
  install:*:[12]) do_install "${2:-$repository/artifacts/$name}" ;;
  upgrade:*:[12]) do_upgrade "${2:-$repository/artifacts/$name}" ;;
  uninstall::1) do_uninstall false ;;
  uninstall:--purge:2) do_uninstall true ;;
  *) usage ;;
esac
