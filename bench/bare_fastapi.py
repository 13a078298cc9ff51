"""The reference in Python: the same service in FastAPI at its smallest.

It verifies a signed token, finds its session in SQLite, asks the same model and answers with JSON; no passwords, no
quota, no look at the answer. MODEL_URL is the model's address, DATA_DIR a folder for the database. Run by uvicorn.
"""

import os
import secrets
import sqlite3
import time

import fastapi
import httpx
import jwt
import pydantic

SECRET = os.environ["SECRET"]
MODEL = os.environ["MODEL_URL"] + "/v1beta/models/gemini-3.5-flash-lite:generateContent"
INSTRUCTION = {"parts": [{"text": "Correct the spelling and grammar of the text."}]}
COLUMNS = ("id", "email", "full_name", "role", "created_at")

database = sqlite3.connect(os.environ["DATA_DIR"] + "/reference.db")
database.execute("PRAGMA journal_mode = WAL")
database.execute("CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, email, full_name, role, created_at)")
model = httpx.AsyncClient(limits=httpx.Limits(max_connections=256, max_keepalive_connections=256))
app = fastapi.FastAPI()


class Text(pydantic.BaseModel):
    text: str


async def session(authorization: str = fastapi.Header("")):
    try:
        token = jwt.decode(authorization[len("Bearer "):], SECRET, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise fastapi.HTTPException(401)
    found = database.execute("SELECT * FROM sessions WHERE id = ?", (token["sid"],)).fetchone()
    if found is None:
        raise fastapi.HTTPException(401)
    return dict(zip(COLUMNS, found))


@app.get("/")
async def here():
    return "here"


@app.post("/auth/login")
async def login():
    sid = secrets.token_hex(16)
    person = (sid, "ada@example.com", "Ada", "user", "2026-11-27T00:00:00Z")
    with database:
        database.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?)", person)
    return {"access_token": jwt.encode({"sid": sid, "exp": int(time.time()) + 3600}, SECRET, algorithm="HS256")}


@app.get("/auth/me")
async def me(account: dict = fastapi.Depends(session)):
    return account


@app.post("/actions/fix-grammar")
async def fix_grammar(asked: Text, account: dict = fastapi.Depends(session)):
    request = {"contents": [{"role": "user", "parts": [{"text": asked.text}]}], "systemInstruction": INSTRUCTION}
    answer = await model.post(MODEL, json=request, headers={"x-goog-api-key": "none"})
    answer.raise_for_status()
    return {"result": answer.json()["candidates"][0]["content"]["parts"][0]["text"]}
