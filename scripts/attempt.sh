# Read by the other scripts: runs helper programs (npm, pip, apt, a browser), and never throws away what they say.

# Node.js brings its own list of whom to trust: it is to trust those whom the system trusts, too.
authorities=/etc/ssl/certs/ca-certificates.crt
if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f "$authorities" ]; then export NODE_EXTRA_CA_CERTS="$authorities"; fi

# attempt WHAT COMMAND … runs a command in silence. If it fails: one line of ours that says what to do about its reason,
# then everything that it said. Returns what the command returns.
attempt() {
  what=$1
  shift
  said=$(mktemp)
  code=0
  "$@" >"$said" 2>&1 || code=$?
  if [ "$code" != 0 ]; then
    echo "madoguchi: $what failed — $(advice "$said")" >&2
    sed 's/^/    /' "$said" >&2
  fi
  rm -f "$said"
  return "$code"
}

# What to do about the reason that a program gave in the file $1. A connection that fails makes pip say at the end
# that there is no such version, so versions come last.
advice() {
  file=$1
  says() {
    for reason in "$@"; do
      if grep -qiE "$reason" "$file"; then return 0; fi
    done
    return 1
  }
  if says 'certificate' 'self[-_ ]signed' 'UNABLE_TO_GET_ISSUER'; then
    printf '%s, %s, %s\n' 'this network signs with a certificate of its own: ask its administrator for the file' \
      'type: export NODE_EXTRA_CA_CERTS=FILE PIP_CERT=FILE (for apt: sudo update-ca-certificates)' 'then try again'
  elif says 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT' 'NewConnectionError|ConnectTimeout|ReadTimeout' \
    'resolv|unreachable|could not connect|name or service not known' 'connection (refused|timed out|broken)'; then
    echo "the network was not reached: check the connection, and HTTPS_PROXY if there is a proxy, then try again"
  elif says 'ENOSPC' 'no space left'; then
    echo "the disk is full: make room, then try again"
  elif says 'EACCES|EPERM|EROFS' 'permission denied|not permitted' 'read-only file system' 'are you root'; then
    echo "you may not write there: work in a folder that is yours, or ask whoever may install programs"
  elif says 'shared librar' '\.so[.0-9]*: cannot open'; then
    echo "a library of the system is missing: install the package that has it, then try again"
  elif says 'ETARGET|E404|EBADENGINE' 'no matching (distribution|version)' 'requires-python|requires a different' \
    'unable to locate package|version .* was not found|no installation candidate' 'UnsupportedClassVersion'; then
    printf '%s, %s\n' 'the version that is wanted is not to be had' \
      'or needs another version of the program that installs it: compare the versions below'
  else
    echo "it said why"
  fi
}

# npm_install FOLDER PACKAGE … installs into FOLDER/node_modules, with nothing in our own folder changed.
npm_install() {
  folder=$1
  shift
  mkdir -p "$folder"
  echo "madoguchi: installing $*"
  attempt "npm install $*" \
    npm install --loglevel=error --no-audit --no-fund --no-save --no-package-lock --prefix "$folder" "$@"
}
