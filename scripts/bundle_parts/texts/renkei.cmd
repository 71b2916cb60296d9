@echo off
rem Starts renkei from the folder in which this file lies. Nothing is installed; only Python's own cache is kept (in LOCALAPPDATA).
setlocal DisableDelayedExpansion
set "RENKEI_HOME=%~dp0"
set "RENKEI_PYTHON=%RENKEI_HOME%python\python.exe"
if not exist "%RENKEI_PYTHON%" goto nopython
set RENKEI_CACHE=-B
if defined LOCALAPPDATA set RENKEI_CACHE=-X "pycache_prefix=%LOCALAPPDATA%\renkei\cache"
if "%~1"=="" goto alone
"%RENKEI_PYTHON%" -I -X utf8 %RENKEI_CACHE% "%RENKEI_HOME%app\start.py" %*
exit /b %ERRORLEVEL%

:alone
"%RENKEI_PYTHON%" -I -X utf8 %RENKEI_CACHE% "%RENKEI_HOME%app\start.py" --help
set "RENKEI_CALLED=%CMDCMDLINE:"=%"
if /i "%RENKEI_CALLED: /c=%"=="%RENKEI_CALLED%" exit /b 0
rem Opened by a double click: stay, with renkei at hand.
endlocal & set "PATH=%~dp0;%PATH%"
title renkei
cmd /k cd /d "%USERPROFILE%"
exit /b 0

:nopython
type "%RENKEI_HOME%app\no-python.txt"
pause
exit /b 4
