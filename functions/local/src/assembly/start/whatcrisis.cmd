@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Copyright the What Crisis? authors
rem Starts What Crisis? with a Java 21 or newer: that of JAVA_HOME, or the first on the PATH.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" --version >nul 2>&1
if errorlevel 1 (
  echo What Crisis? needs Java 21 or newer and found none: https://adoptium.net 1>&2
  exit /b 1
)
"%java%" -XX:+UseSerialGC -Dwhatcrisis.stderr=file -jar "%~dp0whatcrisis.jar" %*
