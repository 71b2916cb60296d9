#!/bin/sh
# Installs renkei from the files beside this script, without a network: sh install.sh [FOLDER]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-"$HOME/renkei"}
python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
  echo "Python 3.11、3.12、3.13 のどれかが必要です。PYTHON=python3.12 sh install.sh のように指定できます。" >&2
  exit 1
fi
if [ -e "$target" ] && [ ! -e "$target/pyvenv.cfg" ]; then
  echo "$target は、別のファイルかフォルダです。入れる場所を指定してください：sh install.sh 場所" >&2
  exit 1
fi
(cd "$here" && sha256sum --quiet -c SHA256SUMS) || {
  echo "ファイルが壊れているか、足りません。もう一度コピーしてください。何も変えていません。" >&2; exit 1; }
"$python" -m venv "$target" || { echo "Python の venv が要ります（Debian では python3-venv）。" >&2; exit 1; }
PIP_CONFIG_FILE=/dev/null PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore "$target/bin/python" -m pip install -q \
  --no-index --find-links "$here/wheels" --require-hashes --only-binary :all: -r "$here/requirements.txt"
"$target/bin/renkei" --version
echo "入りました。使うとき：$target/bin/renkei --help"
