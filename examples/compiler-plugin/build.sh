#!/bin/sh
# Compiles with the compiler plugin, and runs. JAVA_HOME is a JDK 25; the jars lie where mvn install put them.
set -eu
cd "$(dirname "$0")"
version=0.1.0-SNAPSHOT
jars=${ULPFORGE_JARS:-$HOME/.m2/repository/dev/ulpforge}
runtime=$jars/ulpforge-runtime/$version/ulpforge-runtime-$version.jar
processor=$jars/ulpforge-processor/$version/ulpforge-processor-$version-all.jar

"$JAVA_HOME/bin/javac" --release 25 --add-modules jdk.incubator.vector -Xlint:all -Werror \
    --processor-path "$processor" -Xplugin:Ulpforge -Aulpforge.locks=ulpforge -classpath "$runtime" -d out src/org/example/*.java
"$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -classpath "out:$runtime" org.example.Main
