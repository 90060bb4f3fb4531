@echo off
rem Kollega's launcher for Windows: the same verbs as ./kollega.
setlocal
cd /d "%~dp0"
set REQ=requirements.txt
if "%~1"=="test" set REQ=requirements-dev.txt
if "%~1"=="check" set REQ=requirements-dev.txt
if "%~1"=="assets" set REQ=requirements-dev.txt
if not exist .venv\Scripts\python.exe (
  py -3.11 -c "" 2>nul && (set PY=py -3.11) || (set PY=py -3)
  call :make || exit /b 1
)
fc /b %REQ% .venv\kollega-%REQ% >nul 2>nul || (
  echo kollega: installing the Python packages of %REQ% ^(some minutes the first time^) ... 1>&2
  .venv\Scripts\python -m pip install --disable-pip-version-check -q --require-hashes -r %REQ% 1>&2 || (
    echo kollega: the Python packages could not be installed; check the network connection and start again 1>&2
    exit /b 1
  )
  copy /y %REQ% .venv\kollega-%REQ% >nul
)
set VERB=%~1
if "%VERB%"=="test" goto test
if "%VERB%"=="check" (.venv\Scripts\python -m tests.gate & goto end)
if "%VERB%"=="assets" goto assets
if "%~1 %~2"=="speech train" (call :more requirements-train.txt || exit /b 1)
if "%~1 %~2"=="speech install" (call :more requirements-second.txt || exit /b 1)
if "%~1 %~2"=="voice install" (call :more requirements-second.txt || exit /b 1)
if "%~1"=="serve" (call :more requirements-serve.txt || exit /b 1)
if "%~1"=="server" (call :more requirements-serve.txt || exit /b 1)
.venv\Scripts\python main.py %*
set STATUS=%ERRORLEVEL%
rem A class's file was dropped on this one: what was said is to be read.
if /i "%~x1"==".kollega" pause
exit /b %STATUS%
:test
.venv\Scripts\python -m pytest -n auto --maxprocesses 4 --max-worker-restart 0 --dist loadfile %2 %3 %4 %5 %6 %7 %8 %9
goto end
:assets
.venv\Scripts\python -m assets.workshop %2 %3 %4 %5 %6 %7 %8 %9
:end
exit /b %ERRORLEVEL%
:more
fc /b %~1 .venv\kollega-%~1 >nul 2>nul && exit /b 0
echo kollega: installing the Python packages of %~1 ^(some minutes the first time^) ... 1>&2
.venv\Scripts\python -m pip install --disable-pip-version-check -q -r %~1 1>&2 || (
  echo kollega: the Python packages could not be installed; check the network connection and start again 1>&2
  exit /b 1
)
copy /y %~1 .venv\kollega-%~1 >nul
exit /b 0
:make
%PY% -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>nul || (
  echo kollega: Python 3.11 or newer is needed; please install it from python.org and start again 1>&2
  exit /b 1
)
echo kollega: making .venv ... 1>&2
%PY% -m venv .venv
exit /b %ERRORLEVEL%
