from tests.adapters.web.house import House


async def test_serves_loopback_names_only(house: House) -> None:
    for host, status in (
        ("localhost:8765", 200),
        ("127.0.0.1", 200),
        ("[::1]:8765", 200),
        ("attacker.example", 421),
        ("127.0.0.1.attacker.example", 421),
        ("localhost.attacker.example:80", 421),
        ("10.0.0.7", 421),
        ("[::1", 421),
    ):
        response = await house.client.get("/?as=anna&in=team", headers={"Host": host})
        assert (host, response.status) == (host, status)


async def test_refuses_what_another_site_sends(house: House) -> None:
    own = f"http://{house.client.host}:{house.client.port}"
    form = {"as": "anna", "in": "team", "text": "hello"}
    for headers in (
        {"Origin": "https://attacker.example"},
        {"Origin": "null"},
        {"Origin": f"http://{house.client.host}:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
    ):
        response = await house.client.post("/messages", data=form, headers=headers)
        assert (headers, response.status) == (headers, 403)
    assert await house.messages() == []
    allowed = {"Origin": own, "Sec-Fetch-Site": "same-origin"}
    assert (await house.client.post("/messages", data=form, headers=allowed)).status == 200
    assert len(await house.messages()) == 1


async def test_refuses_to_be_read_or_framed_by_another_site(house: House) -> None:
    for headers in (
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"},
    ):
        response = await house.client.get("/events?as=anna", headers=headers)
        assert (headers, response.status) == (headers, 403)


async def test_may_be_reached_by_a_link_from_elsewhere(house: House) -> None:
    link = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    assert (await house.client.get("/", headers=link)).status == 200


async def test_lets_the_browser_run_nothing_but_its_own_files(house: House) -> None:
    for path in ("/?as=anna&in=team", "/static/playground.js", "/nowhere"):
        response = await house.client.get(path)
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["X-Frame-Options"] == "DENY"
