#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A guard that cannot fail guards nothing: plants each breach in a small tree and expects it to be found."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HOUSE = pathlib.Path(__file__).with_name("house.py")
HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def run(check, planted):
    with tempfile.TemporaryDirectory() as root:
        subprocess.run(["git", "init", "-q", root], check=True)
        for name, text in planted.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEAD + text)
        done = subprocess.run([sys.executable, str(HOUSE), check, root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class HouseTest(unittest.TestCase):
    def assert_found(self, check, planted, words):
        code, out = run(check, planted)
        self.assertEqual(code, 1, out)
        self.assertIn(words, out)

    def assert_clean(self, check, planted):
        code, out = run(check, planted)
        self.assertEqual(code, 0, out)

    def test_a_room_may_not_include_a_room_above_it(self):
        self.assert_found("includes", {"core/domain/a.cpp": '#include "core/store/store.h"\n'}, "may not know core/store")
        self.assert_found("includes", {"ui/queue/a.cpp": '#include "core/sync/sync_engine.h"\n'}, "may not know core/sync")

    def test_core_may_not_include_the_interface_toolkit(self):
        self.assert_found("includes", {"core/domain/a.h": "#include <QtWidgets/QMessageBox>\n"}, "core may not know")
        self.assert_found("includes", {"core/domain/a.h": "#include <QWidget>\n"}, "core may not know")

    def test_an_unknown_room_is_named(self):
        self.assert_found("includes", {"core/helpers/a.h": ""}, "not in the plan")

    def test_words_count_in_code_but_not_in_comments(self):
        self.assert_found("words", {"ui/queue/a.cpp": "auto t = QDateTime::currentDateTimeUtc();\n"}, "time comes in")
        self.assert_found("words", {"ui/lead/a.cpp": "label->setHtml(x);\n"}, "plain text")
        self.assert_found("words", {"ui/lead/a.cpp": "QEventLoop loop;\n"}, "no nested event loops")
        self.assert_clean("words", {"ui/lead/a.cpp": "// never currentDateTime here, see TODO lists\n"})

    def test_a_long_file_is_found(self):
        self.assert_found("sizes", {"core/domain/a.cpp": "\n" * 501}, "the limit is 500")
        self.assert_clean("sizes", {"core/domain/a.cpp": "\n" * 400})

    def test_the_coroutine_traps_are_found(self):
        place = "core/sync/a.cpp"
        self.assert_found("coroutines", {place: "void f() { co_await g(Request{1}); }\n"}, "braces")
        self.assert_found("coroutines", {place: "void f() { co_await g([x] (int) { }); }\n"}, "lambda")
        self.assert_found("coroutines", {"ui/queue/a.cpp": "void f() { co_await g(r); }\n"}, "co_await stays")
        self.assert_found("coroutines", {"core/sync/a.h": "QCoro::Task<int> f(const QString &x);\n"}, "takes a reference")
        self.assert_clean("coroutines", {place: "QCoro::Task<int> f(QString x) { co_return co_await g(x); }\n"})

    def test_a_file_without_a_licence_line_is_found(self):
        with tempfile.TemporaryDirectory() as root:
            subprocess.run(["git", "init", "-q", root], check=True)
            pathlib.Path(root, "a.h").write_text("int x;\n")
            done = subprocess.run([sys.executable, str(HOUSE), "headers", root], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("no licence line", done.stdout)
            self.assertIn("no #pragma once", done.stdout)


if __name__ == "__main__":
    unittest.main()
