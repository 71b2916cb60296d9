@echo off
rem Facts folders dropped on this file become papers, put beside them.
setlocal DisableDelayedExpansion
set "RENKEI_HOME=%~dp0"
set "RENKEI_PYTHON=%RENKEI_HOME%python\python.exe"
if not exist "%RENKEI_PYTHON%" goto nopython
set RENKEI_CACHE=-B
if defined LOCALAPPDATA set RENKEI_CACHE=-X "pycache_prefix=%LOCALAPPDATA%\renkei\cache"
"%RENKEI_PYTHON%" -I -X utf8 %RENKEI_CACHE% "%RENKEI_HOME%app\dropped.py" %*
set RENKEI_ENDED=%ERRORLEVEL%
pause
exit /b %RENKEI_ENDED%

:nopython
type "%RENKEI_HOME%app\no-python.txt"
pause
exit /b 4
