// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <vector>

namespace relaydesk {

/// Where in a document something stands. A chain on the stack: a place must not outlive what it is in.
class JsonPlace
{
public:
    JsonPlace() = default; ///< the whole document
    JsonPlace(const JsonPlace &parent, QStringView key)
        : m_parent(&parent)
        , m_key(key)
        , m_isKey(true)
    {
    }
    JsonPlace(const JsonPlace &parent, size_t index)
        : m_parent(&parent)
        , m_index(index)
    {
    }

    /// A JSON Pointer (RFC 6901): "/all/0/value"; empty for the whole document. Long and unprintable
    /// keys are shown shortened and harmless.
    [[nodiscard]] QString toString() const;

private:
    const JsonPlace *m_parent = nullptr;
    QStringView m_key;
    size_t m_index = 0;
    bool m_isKey = false;
};

/// One thing that is wrong with a document: where, and what, in translated words.
struct Mistake
{
    QString place; ///< a JSON Pointer
    QString text;

    bool operator==(const Mistake &) const = default;
};

/// What is wrong with a document, in its order; the first 50 are kept.
class Mistakes
{
public:
    void add(const JsonPlace &place, const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
    [[nodiscard]] const std::vector<Mistake> &all() const { return m_found; }
    /// Invalid, with every place and text, a line each.
    [[nodiscard]] Error error() const;

private:
    std::vector<Mistake> m_found;
};

/// Text from outside inside a sentence: at most 40 characters, nothing that a terminal or a label would obey.
[[nodiscard]] QString quoted(QStringView text);

} // namespace relaydesk
