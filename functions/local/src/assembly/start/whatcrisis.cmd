@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Copyright the What Crisis? authors
rem
rem Starts What Crisis? with a Java 21 or newer: that of JAVA_HOME, or the first on the PATH.
rem
rem   WHATCRISIS_HEAP   memory for the posts of a replay, 448m unless set; a file of several millions needs more
setlocal
set "new=/c:"java\.specification\.version = 2[1-9]" /c:"java\.specification\.version = [3-9][0-9]""
set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME set "java=java"
"%java%" -XshowSettings:properties -version 2>&1 | findstr /r %new% >nul && goto run
set "java=java"
"%java%" -XshowSettings:properties -version 2>&1 | findstr /r %new% >nul && goto run
echo What Crisis? needs Java 21 or newer and found none. Install one (https://adoptium.net), or say where one is: set JAVA_HOME=C:\path\to\java 1>&2
exit /b 1
:run
set "replay="
if not defined WHATCRISIS_HEAP set "WHATCRISIS_HEAP=448m"
if "%~1"=="replay" set "replay=-Xmx%WHATCRISIS_HEAP%"
"%java%" -XX:+UseSerialGC %replay% -Dwhatcrisis.stderr=file -jar "%~dp0whatcrisis.jar" %*
