// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conditions/counted_allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<long> count = 0;
}

void *operator new(size_t size)
{
    ++count;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
// What the library asks for without an exception goes the same way: new and delete must be of one kind.
void *operator new(size_t size, const std::nothrow_t &) noexcept
{
    ++count;
    return std::malloc(size);
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}

namespace relaydesk::test {

long allocations()
{
    return count;
}

} // namespace relaydesk::test
