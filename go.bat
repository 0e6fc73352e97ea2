@echo off
rem go.bat          opens the program             go.bat test   runs the tests (more words go to pytest)
rem go.bat ARGS     is "wenlian ARGS"             go.bat bench, go.bat torture, go.bat mutate: the slow ones
rem
rem Finds a Python; bootstrap.py does the rest. A double click leaves its window open after a failure, to be read.

setlocal
set "version="
for %%v in (3.11 3.12 3.13) do if not defined version (py -%%v -c "" >nul 2>nul && set "version=%%v")
if not defined version goto no_python

py -%version% -I "%~dp0bootstrap.py" %*
set "code=%errorlevel%"
if not "%code%"=="0" if "%~1"=="" pause
exit /b %code%

:no_python
chcp 65001 >nul
echo 没有找到可用的 Python。请先安装 Python 3.11、3.12 或 3.13（安装时保留 py 启动器），再运行 go.bat。
if "%~1"=="" pause
exit /b 3
