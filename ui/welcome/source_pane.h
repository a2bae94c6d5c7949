// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/source_form.h"
#include "ui/welcome/test_outcome.h"

namespace relaydesk {

class KeyedButton;
class MappingCard;

/// One source from typing to "connected": form, test, outcome and the match of fields. Keeps its
/// state while another source is looked at. A result that comes after the form was changed is
/// ignored: it belongs to another question.
class SourcePane final : public QWidget
{
    Q_OBJECT
public:
    SourcePane(LeadSource source, WelcomeDoors doors, const Theme &theme, QWidget *parent);

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// As tested, while connected; as typed otherwise.
    [[nodiscard]] ConnectionDraft draft() const;
    void setDraft(const ConnectionDraft &draft);
    /// Checks the form and asks the other side.
    void test();
    /// Shows a failure beside what it concerns; also when keeping the connection failed.
    void showFailure(const Error &error);
    void focusFirst();
    [[nodiscard]] SourceForm *form() const { return m_form; }
    [[nodiscard]] TestOutcome *outcome() const { return m_outcome; }

Q_SIGNALS:
    void connectedChanged(bool connected);

private:
    void finished(int run, const Result<TestReport> &result);
    void succeed(const TestReport &report);
    void reopen();
    void setConnected(bool connected);
    void forgetTest();

    WelcomeDoors m_doors;
    SourceForm *m_form;
    KeyedButton *m_test;
    TestOutcome *m_outcome;
    MappingCard *m_mapping;
    ConnectionDraft m_tested;
    int m_run = 0;
    bool m_testing = false;
    bool m_connected = false;
};

} // namespace relaydesk
