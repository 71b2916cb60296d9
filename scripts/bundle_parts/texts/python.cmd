@echo off
rem Puts the Python that lies here as python-3.x.y-embed-amd64.zip into the folder python.
setlocal DisableDelayedExpansion
set "RENKEI_HOME=%~dp0"
set "RENKEI_ZIP="
for %%F in ("%RENKEI_HOME%python-@DOTTED@.*-embed-amd64.zip") do set "RENKEI_ZIP=%%~fF"
if not defined RENKEI_ZIP goto nopython
if not exist "%RENKEI_HOME%python" mkdir "%RENKEI_HOME%python"
tar -xf "%RENKEI_ZIP%" -C "%RENKEI_HOME%python"
if errorlevel 1 goto failed
copy /y "%RENKEI_HOME%app\python@TAG@._pth" "%RENKEI_HOME%python\python@TAG@._pth" >nul
if errorlevel 1 goto failed
call "%RENKEI_HOME%renkei.cmd" --version
pause
exit /b 0

:failed
type "%RENKEI_HOME%app\not-unpacked.txt"
pause
exit /b 4

:nopython
type "%RENKEI_HOME%app\no-python.txt"
pause
exit /b 4
