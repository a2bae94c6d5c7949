// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/source_pane.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/keyed_button.h"
#include "ui/welcome/mapping_card.h"
#include "ui/welcome/test_failure.h"

#include <QPointer>
#include <QVBoxLayout>

namespace relaydesk {
namespace {

constexpr int formWidth = 520;

} // namespace

SourcePane::SourcePane(LeadSource source, WelcomeDoors doors, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_doors(std::move(doors))
    , m_form(new SourceForm(source, theme, this))
    , m_test(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Test the connection"), this))
    , m_outcome(new TestOutcome(theme, this))
    , m_mapping(new MappingCard(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_form->setMaximumWidth(theme.scaled(formWidth));
    layout->addWidget(m_form);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(FocusRing::reach, 0, FocusRing::reach, FocusRing::reach);
    row->addWidget(m_test);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(m_outcome);
    layout->addWidget(m_mapping, 1);
    layout->addStretch();
    m_mapping->hide();

    connect(m_form, &SourceForm::edited, this, &SourcePane::forgetTest);
    connect(m_form, &SourceForm::submitted, this, &SourcePane::test);
    connect(m_test, &KeyedButton::activated, this, &SourcePane::test);
    connect(m_outcome, &TestOutcome::changeRequested, this, &SourcePane::reopen);
}

ConnectionDraft SourcePane::draft() const
{
    return m_connected ? m_tested : m_form->draft();
}

void SourcePane::setDraft(const ConnectionDraft &draft)
{
    m_form->setDraft(draft);
    reopen();
}

void SourcePane::test()
{
    if (m_testing || !m_form->check())
        return;
    m_tested = m_form->draft();
    m_testing = true;
    m_test->setLabel(tr("Testing"));
    m_outcome->showBusy(connectionUrl(m_tested).host());
    const int run = ++m_run;
    m_doors.test(m_tested, [self = QPointer<SourcePane>(this), run](const Result<TestReport> &result) {
        if (self)
            self->finished(run, result);
    });
}

void SourcePane::finished(int run, const Result<TestReport> &result)
{
    if (run != m_run || !m_testing)
        return;
    m_testing = false;
    m_test->setLabel(tr("Test the connection"));
    if (result)
        succeed(*result);
    else
        showFailure(result.error());
}

void SourcePane::succeed(const TestReport &report)
{
    m_outcome->showConnected(report);
    m_mapping->setFields(report.fields);
    m_mapping->setVisible(!report.fields.empty());
    setConnected(true); // whoever listens takes the focus before the form is hidden
    m_form->hide();
    m_test->hide();
}

void SourcePane::showFailure(const Error &error)
{
    reopen();
    const TestFailure failure = testFailure(error, m_tested);
    m_outcome->showFailed(failure);
    if (failure.field)
        m_form->blame(*failure.field, failure.sentence);
}

void SourcePane::reopen()
{
    const bool wasConnected = m_connected;
    forgetTest();
    m_form->show();
    m_test->show();
    if (wasConnected)
        focusFirst();
}

void SourcePane::forgetTest()
{
    ++m_run;
    m_testing = false;
    m_test->setLabel(tr("Test the connection"));
    m_outcome->clear();
    m_mapping->hide();
    setConnected(false);
}

void SourcePane::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    Q_EMIT connectedChanged(connected);
}

void SourcePane::focusFirst()
{
    m_form->field(DraftField::Address)->setFocus(Qt::OtherFocusReason);
}

} // namespace relaydesk
