"""Makes the papers of every facts folder that was dropped, each into a folder beside it."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

KINDS = "pptx,pdf,xlsx,html,docx"


def main(dropped: list[str]) -> int:
    """Returns the greatest exit code of all folders."""
    from renkei.cli.run import run
    from renkei.cli.terminal import bear_any_character

    bear_any_character(sys.stdout)
    if not dropped:
        print(
            "基礎資料のフォルダーを、この「資料を作る」の絵の上に重ねて放してください。隣に資料のフォルダーができます。"
        )
        return 2
    codes = []
    for name in dropped:
        facts = Path(name)
        if not facts.exists():
            print(f"見つかりません：{name}")
            print("フォルダーの名前に & ^ % ! が含まれているときは、名前から除いてからお試しください。")
            codes.append(4)
            continue
        papers = facts.with_name(f"{facts.stem if facts.is_file() else facts.name}の会議資料")
        print(f"「{facts.name}」の資料を作り、「{papers.name}」に置きます。", flush=True)
        codes.append(run(["materials", str(facts), "--to", KINDS, "-o", str(papers)]))
        print(flush=True)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
