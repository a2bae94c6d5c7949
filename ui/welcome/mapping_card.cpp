// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/mapping_card.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"
#include "ui/kit/plain_label.h"
#include "ui/welcome/mapping_table.h"

#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

class MappingCard::Chip final : public QWidget
{
public:
    Chip(ChipTone tone, const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_tone(tone)
        , m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setLabel(const QString &label)
    {
        setAccessibleName(label);
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {chipWidth(m_theme, accessibleName()), chipHeight(m_theme)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintChip(painter, rect(), m_theme, accessibleName(), m_tone);
    }

private:
    ChipTone m_tone;
    const Theme &m_theme;
};

namespace {

class Frame final : public QWidget
{
public:
    Frame(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), 8, m_theme.color(ColorRole::Surface), {});
        painter.setClipRect(QRect(0, 0, width(), 12)); // the head runs up into the round corners
        paintBox(painter, rect(), 8, m_theme.color(ColorRole::Subtle), {});
        painter.setClipping(false);
        paintBox(painter, rect(), 8, {}, m_theme.color(ColorRole::Line));
    }

private:
    const Theme &m_theme;
};

} // namespace

MappingCard::MappingCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_matched(new Chip(ChipTone::Ok, theme, this))
    , m_kept(new Chip(ChipTone::Neutral, theme, this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new PlainLabel(theme, TextStep::Heading, ColorRole::Text1, tr("Match fields"), this));
    head->addWidget(m_matched);
    head->addWidget(m_kept);
    head->addStretch();
    head->addWidget(
        new PlainLabel(theme, TextStep::Small, ColorRole::Text3, tr("Nothing from the CRM is dropped"), this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(FocusRing::reach, 8, FocusRing::reach, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(framed(new MappingTable(m_model, theme, this)), 1);
}

QWidget *MappingCard::framed(QWidget *inner)
{
    auto *frame = new Frame(m_theme, this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(inner);
    return frame;
}

void MappingCard::setFields(const std::vector<FieldMatch> &fields)
{
    m_model.setFields(fields);
    m_matched->setLabel(tr("%Ln matched", nullptr, m_model.matched()));
    m_kept->setLabel(tr("%Ln kept as they are", nullptr, m_model.kept()));
    m_kept->setVisible(m_model.kept() > 0);
}

} // namespace relaydesk
