@echo off
rem Installs renkei from the files beside this script, without a network: install.cmd [FOLDER]
setlocal DisableDelayedExpansion
set "RENKEI_WHEELS=%~dp0"
set "RENKEI_TARGET=%~1"
if not defined RENKEI_TARGET set "RENKEI_TARGET=%LOCALAPPDATA%\renkei"
set "RENKEI_PY="
for %%V in (3.13 3.12 3.11) do if not defined RENKEI_PY py -%%V -c "" >nul 2>&1 && set "RENKEI_PY=py -%%V"
if not defined RENKEI_PY python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>&1 && set "RENKEI_PY=python"
if not defined RENKEI_PY goto nopython
%RENKEI_PY% -m venv "%RENKEI_TARGET%"
if errorlevel 1 goto failed
set "PIP_CONFIG_FILE=nul"
set "PIP_DISABLE_PIP_VERSION_CHECK=1"
"%RENKEI_TARGET%\Scripts\python.exe" -m pip install -q --no-index --find-links "%RENKEI_WHEELS%wheels" --require-hashes --only-binary :all: -r "%RENKEI_WHEELS%requirements.txt"
if errorlevel 1 goto failed
"%RENKEI_TARGET%\Scripts\renkei.exe" --version
if errorlevel 1 goto failed
type "%RENKEI_WHEELS%texts\installed.txt"
echo "%RENKEI_TARGET%\Scripts\renkei.exe"
pause
exit /b 0

:nopython
type "%RENKEI_WHEELS%texts\no-python.txt"
pause
exit /b 1

:failed
type "%RENKEI_WHEELS%texts\failed.txt"
pause
exit /b 1
