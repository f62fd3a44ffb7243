#!/usr/bin/env bash
# Films per hour against workers: a library of copies of one film, by the local pool, by Spark in one process, and by a real
# standalone cluster of so many workers with one core each. Prints seconds and CPU seconds, start and end included.
# usage: bench/films-per-hour.sh FILM COPIES [option of library analyze ...]
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
film=$1 copies=$2
shift 2
work=$(mktemp -d)
cluster=()
stop() { [ ${#cluster[@]} = 0 ] || kill "${cluster[@]}" 2>/dev/null || true; cluster=(); }
trap 'stop; rm -rf "$work"' EXIT
mkdir "$work/films" "$work/spark" "$work/spark/jars"
for i in $(seq "$copies"); do cp "$film" "$work/films/$i.${film##*.}"; done
"$home/castlist" --version >/dev/null 2>&1 # builds what is missing
"$home/castlist" library analyze --spark local --help >/dev/null 2>&1

measure() { # name, options
  local name=$1; shift
  rm -rf "$work/out"
  local TIMEFORMAT='%R %U %S'
  { time "$home/castlist" library analyze "$work/films" -o "$work/out" -q "$@" >&2; } 2>"$work/time"
  tail -1 "$work/time" | awk -v name="$name" -v films="$copies" '{ printf "%-24s %7.1f s %7.1f CPU s %8.0f films/hour\n", name, $1, $2 + $3, 3600 * films / $1 }'
}

start() { # a master and so many workers
  tr : '\n' <"$home/spark/target/classpath" | while read -r jar; do ln -sf "$jar" "$work/spark/jars/"; done
  export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
  local java=(java -Xmx256m "@$home/spark/java.args" -cp "$(cat "$home/spark/target/classpath")")
  "${java[@]}" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 17077 --webui-port 0 >"$work/master.log" 2>&1 &
  cluster+=($!)
  sleep 5
  for i in $(seq "$1"); do
    "${java[@]}" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 2g \
      --work-dir "$work/worker-$i" spark://127.0.0.1:17077 >"$work/worker-$i.log" 2>&1 &
    cluster+=($!)
  done
  sleep 5
}

for workers in 1 2; do measure "pool, $workers" --workers "$workers" "$@"; done
for workers in 1 2; do measure "spark local[$workers]" --spark "local[$workers]" "$@"; done
for workers in 1 2; do
  start "$workers"
  measure "spark standalone, $workers" --spark spark://127.0.0.1:17077 "$@"
  stop
  sleep 3
done
