@echo off
rem go.bat          opens the program             go.bat test   runs the tests (more words go to pytest)
rem go.bat ARGS     is "wenlian ARGS"             go.bat bench, go.bat torture, go.bat mutate: the slow ones
rem
rem Finds a Python; bootstrap.py does the rest. A double click leaves its window open after a failure, to be read.

setlocal disabledelayedexpansion
set "python="
for %%v in (3.11 3.12 3.13) do call :ask py -%%v
call :ask python
if not defined python goto no_python

%python% -I "%~dp0bootstrap.py" %*
set "code=%errorlevel%"
if not "%code%"=="0" if "%~1"=="" pause
exit /b %code%

:ask
rem Exit codes are not enough: what Windows has under the name of python may be a pointer to its store.
if defined python exit /b 0
for /f %%a in ('%* -ISc "import sys, ensurepip; print((3, 11) <= sys.version_info < (3, 14))" 2^>nul') do if "%%a"=="True" set "python=%*"
exit /b 0

:no_python
rem cmd reads this file by the console's code page: Chinese stands in a file of its own
set "before="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "before=%%c"
chcp 65001 >nul
type "%~dp0packaging\windows\no_python.txt"
if "%~1"=="" pause
if defined before chcp %before% >nul
exit /b 3
