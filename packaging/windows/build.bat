@echo off
rem build.bat       makes the folder and the installer, for a 64-bit Windows 10 or 11 that has Python 3.11-3.13 and NSIS 3
rem
rem WENLIAN_CERTIFICATE: a .pfx file to sign programs and installer with; WENLIAN_CERTIFICATE_PASSWORD: its password

setlocal
set "root=%~dp0..\.."
set "folder=%root%\build\package\folder\wenlian"
call "%root%\go.bat" package folder || exit /b 1

set "makensis=makensis.exe"
where /q makensis.exe || set "makensis=%ProgramFiles(x86)%\NSIS\makensis.exe"
if not "%makensis%"=="makensis.exe" if not exist "%makensis%" (
    echo NSIS 3 is not installed: the folder is made, the installer is not.
    exit /b 1
)
set /p version=<"%root%\build\package\version.txt"
set "output=%root%\dist\wenlian-%version%-setup.exe"
if defined WENLIAN_CERTIFICATE call :sign "%folder%\wenlian.exe" "%folder%\wenlian-cli.exe" || exit /b 1
"%makensis%" -V2 "-DVERSION=%version%" "-DFOLDER=%folder%" "-DICON=%root%\build\package\wenlian.ico" "-DOUTPUT=%output%" "%~dp0wenlian.nsi" || exit /b 1
if defined WENLIAN_CERTIFICATE call :sign "%output%" || exit /b 1
echo %output%
exit /b 0

:sign
signtool sign /q /fd sha256 /f "%WENLIAN_CERTIFICATE%" /p "%WENLIAN_CERTIFICATE_PASSWORD%" %*
exit /b %errorlevel%
