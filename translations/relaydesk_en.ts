<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AlertWords</name>
    <message>
        <source>%1, %2</source>
        <comment>name, company</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lead, nobody&apos;s yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) for you</source>
        <translation>
            <numerusform>%Ln lead for you</numerusform>
            <numerusform>%Ln leads for you</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the %2 are over and no contact is logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: contact by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who · clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Call now or hand on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>%1 h %2 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) overdue</source>
        <translation>
            <numerusform>%Ln minute overdue</numerusform>
            <numerusform>%Ln minutes overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln minute(s)</source>
        <translation>
            <numerusform>due in %Ln minute</numerusform>
            <numerusform>due in %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) overdue</source>
        <translation>
            <numerusform>%Ln hour overdue</numerusform>
            <numerusform>%Ln hours overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln hour(s)</source>
        <translation>
            <numerusform>due in %Ln hour</numerusform>
            <numerusform>due in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) overdue</source>
        <translation>
            <numerusform>%Ln day overdue</numerusform>
            <numerusform>%Ln days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %Ln day(s)</source>
        <translation>
            <numerusform>due in %Ln day</numerusform>
            <numerusform>due in %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Mon 16:20</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged an attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made an opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woke up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took an attempt back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague was first, so that entry stands. Yours is kept as a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was first, so that entry stands. Yours is kept as a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskOptions</name>
    <message>
        <source>A live queue of leads, with the clock of each. Ends with 0, or with 1 when it could not start, 2 when the command line is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the demo team; nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system, for this start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown argument; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo team, at the desk of this person.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The address sends on to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following it would hand your key to another server. Enter the address it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM has a problem of its own (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. The next try follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the network. Everything already read stays readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be busy. The next try follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is expired, made for another name, or signed by nobody this computer trusts. No key was sent. Ask who runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this user and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database, the user and the key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user may not do that in the CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the CRM for the right to read and change leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM asks for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try follows in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try follows by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM&apos;s quota for today is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading goes on when it is renewed. What you do is kept and sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address, the database or the record does not exist, or no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what a CRM sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page, or an answer cut off on the way. Check that the address is the CRM&apos;s own. Nothing of the answer was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values were refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entry is kept. Correct it, or discard the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept. Choose which one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the CRM answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the change arrived is checked before it is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program may be using it. Nothing is lost; close the other program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is safe and readable. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or its folder is read-only. Leads can be read; changes cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set aside, not deleted, and the leads are read again from the CRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer Relaydesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version would damage it and has not touched it. Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is asked for each time and never written to disk. Unlock or install a keychain to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaydesk made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Copy the code below and tell us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HubOptions</name>
    <message>
        <source>Serves a team&apos;s leads to its desks over HTTP on this machine (127.0.0.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the hub with a simulated team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on this port; 0 takes a free one and ends with the standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the database in this folder; without it, it is temporary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number gives the same team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads of history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More open leads, for measuring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new lead about every so many seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version serves the demo team only: add --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team itself knows of companies: CSV with a column domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints one line of JSON with the port, the token and the person once it serves.
Exit codes: 0 ended as asked, 2 wrong arguments, 3 the port cannot be used,
4 the database or the companies cannot be read or filled, 5 the installation is not complete.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose desk it is, by id; without it, a sales rep&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Next lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list, close, clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the held order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the newest alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an opportunity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the criteria</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>Requested demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webinar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested a demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent the form “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewed a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloaded a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended a webinar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked in an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatted with us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We wrote an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fourth time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fifth time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a demo %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a quote %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a call %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln people</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message>
        <source>Company fits the profile: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit %1, %2 of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement %1, %2 of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>fit sentence, engagement sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engagement %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s), last %2 ago.</source>
        <translation>
            <numerusform>%1, %Ln time, last %2 ago.</numerusform>
            <numerusform>%1, %Ln times, last %2 ago.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OdooActivity</name>
    <message>
        <source>Due %1</source>
        <comment>a day, as 2026-11-30</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OdooNote</name>
    <message>
        <source>Call: reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: left a voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call: wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last attempt was logged by mistake and does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted to an opportunity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelWords</name>
    <message>
        <source>%1 local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has taken it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contacted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contact by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQL %1, rule “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 today</source>
        <comment>9 events today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>9 events in 12 days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>city, country</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from form to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock runs on: the lead is back before it is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock pauses meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello %1,

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello,

</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) of the CRM matched.</source>
        <translation>
            <numerusform>%Ln field of the CRM matched.</numerusform>
            <numerusform>%Ln fields of the CRM matched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln lead(s))</source>
        <comment>a field</comment>
        <translation>
            <numerusform>%1 (%Ln lead)</numerusform>
            <numerusform>%1 (%Ln leads)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) kept unmatched, set most often: %1.</source>
        <translation>
            <numerusform>%Ln field kept unmatched, set most often: %1.</numerusform>
            <numerusform>%Ln fields kept unmatched, set most often: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnoozeWords</name>
    <message>
        <source>In 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After lunch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Sunday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Offline, trying now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, next try in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>First sync, %Ln lead(s)</source>
        <translation>
            <numerusform>First sync, %Ln lead</numerusform>
            <numerusform>First sync, %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>First sync, %1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not syncing since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can keep working. Clocks keep running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your CRM no longer accepts the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing leads received until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The CRM refused %Ln change(s)</source>
        <translation>
            <numerusform>The CRM refused %Ln change</numerusform>
            <numerusform>The CRM refused %Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Your entries are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to go on syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain keeps the key here, so Relaydesk asks at each start and never writes it to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TestFailure</name>
    <message>
        <source>No server is known by the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the address, and that this computer is on the right network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepts no connection on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should answer there may be stopped, or listen on another port: that stands behind a colon, such as http://crm.example.com:8069.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a problem of its own (status %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is answered, so far it is right. Test again later, or ask who runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, above all https:// or http://, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database “%1” on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital letters count. Odoo shows the name on its sign-in page, or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo has no CRM app in the database “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, user and password are right. Install the CRM app in Odoo, or choose another database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but there is no Odoo at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but there is no Relaydesk hub at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what stands behind the server&apos;s name; most often nothing belongs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub on %1 is of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the same version of Relaydesk here and there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but not as Odoo does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but not as a Relaydesk hub does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page or another program is there. Check the address; nothing of the answer was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub on %1 does not accept this invite code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been used or withdrawn. Ask your team lead for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo does not accept this password for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and database are right. Check the user as well: Odoo does not say which of both is wrong. With two-step sign-in, use an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port. If both are right the server is busy: test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not read leads in Odoo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invite code may not read leads on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in works. Ask an administrator of the CRM for the right to read and change leads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>Relaydesk: offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaydesk: alerts paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Relaydesk: a clock has run out, %Ln lead(s) waiting</source>
        <translation>
            <numerusform>Relaydesk: a clock has run out, %Ln lead waiting</numerusform>
            <numerusform>Relaydesk: a clock has run out, %Ln leads waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relaydesk: a clock is about to run out, %Ln lead(s) waiting</source>
        <translation>
            <numerusform>Relaydesk: a clock is about to run out, %Ln lead waiting</numerusform>
            <numerusform>Relaydesk: a clock is about to run out, %Ln leads waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relaydesk: %Ln lead(s) waiting</source>
        <translation>
            <numerusform>Relaydesk: %Ln lead waiting</numerusform>
            <numerusform>Relaydesk: %Ln leads waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Relaydesk: every lead is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lead, company</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Enter the address of your hub, such as https://hub.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your Odoo, such as https://crm.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a complete address. It looks like https://crm.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave user and password out of the address, they have fields of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: everybody on the way can read your key and your leads. Use https:// if the server offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the invite code from your team lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name of the database. Odoo shows it on its sign-in page, or ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name you sign in to Odoo with, often an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password, or an API key from your Odoo profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relayctl</name>
    <message>
        <source>Reads changes and sends what waits, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the queue as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks everything Relaydesk needs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: relayctl &lt;command&gt; [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relayctl &lt;command&gt; --help says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings leads into one format and says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds leads that may be one, with the evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a lead is due, and how much business time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifies the journal&apos;s chain, or proves what it says of a lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who has a lead and why; checks rules; asks what if.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says a condition in words, and for which leads it holds and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condenses what leads did to three lines and their topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges leads by what marketing and sales mean by qualified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be written to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ActionGrid</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing on to a colleague comes with escalations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an opportunity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::Agreement</name>
    <message>
        <source>No MQL yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::AgreementExport</name>
    <message>
        <source>%1, a draft that is not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in force from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in force from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft that nobody has signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::AgreementSheet</name>
    <message>
        <source>not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing-qualified lead: it meets the rule above, and sales answers it within its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales-qualified lead: sales has spoken with them, and buying intent is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They asked for a demo, a quote or a call: a condition of its own, never points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who they are, 0 to 100 points. It never fades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do, 0 to 100 points. It fades with time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit A to D and engagement 1 to 4, two measures: neither qualifies alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQL line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line through the grades from which on a lead is handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disqualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never for sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: marketing stays in touch, and it is looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this sheet, for its lang attribute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::AlertCard</name>
    <message>
        <source>%1, %2</source>
        <comment>role, company</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaydesk · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::AlertLine</name>
    <message>
        <source>%1, %2</source>
        <comment>name, company</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::Application</name>
    <message>
        <source>relaydesk: the folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relaydesk: it runs already and does not answer. End it first, or use --data for another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo team is not there: %1. Start the demo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers here, so Relaydesk asks for the password at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>user at server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray: closing ends Relaydesk and its alerts. Close again to end it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Relaydesk keeps this account in step. Start again when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ApprovalPanel</name>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both teams, same version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::AskStrip</name>
    <message>
        <source>Still to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how many questions are open</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::BacktestContent</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLs %1 to %2. Leads per rep and week %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead of this time became an SQL yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a company, a grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) in this time; a back-test needs at least %1.</source>
        <translation>
            <numerusform>%Ln lead in this time; a back-test needs at least %1.</numerusform>
            <numerusform>%Ln leads in this time; a back-test needs at least %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between things that are lacking</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the MQLs, %1 became SQLs before and %2 after. Of the %3 SQLs of this time, %4 were MQLs before and %5 after. Won: %6 before, %7 after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1, needs %2: %3</source>
        <comment>how often it happened, how often it has to, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>needs %Ln more point(s): %1</source>
        <translation>
            <numerusform>needs %Ln more point: %1</numerusform>
            <numerusform>needs %Ln more points: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 that drop out became SQL(s).</source>
        <translation>
            <numerusform>%Ln of the %1 that drop out became an SQL.</numerusform>
            <numerusform>%Ln of the %1 that drop out became SQLs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::BacktestPanel</name>
    <message>
        <source>Back-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQLs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads that move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Back-test, last %Ln day(s)</source>
        <translation>
            <numerusform>Back-test, last %Ln day</numerusform>
            <numerusform>Back-test, last %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates as you edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a source, MQLs before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln more</source>
        <translation>
            <numerusform>%1 of %Ln more</numerusform>
            <numerusform>%1 of %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ChoiceField</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ClauseWords</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not go with this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not go with what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 0 times is always so. Choose “never”, or write 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field, or something that happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field&apos;s label and name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between things that happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <comment>how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <comment>how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly</source>
        <comment>how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between</source>
        <comment>how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <comment>how often</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments need a way to the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about the whole version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CompanyColumn</name>
    <message>
        <source>Nothing known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionDelegate</name>
    <message>
        <source>Drag to move, or press Alt and an arrow key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionEmpty</name>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version has no rule here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No condition yet. Begin with one, such as a field or something a lead did, or with a group of which any may hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionKeys</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move into a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move out of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a new group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the group apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line before, line after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the line: field, comparison, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part while a field is open, else out of the tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionLine</name>
    <message numerus="yes">
        <source>all of %Ln condition(s)</source>
        <translation>
            <numerusform>all of %Ln condition</numerusform>
            <numerusform>all of %Ln conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>any of %Ln condition(s)</source>
        <translation>
            <numerusform>any of %Ln condition</numerusform>
            <numerusform>any of %Ln conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln condition(s)</source>
        <translation>
            <numerusform>none of %Ln condition</numerusform>
            <numerusform>none of %Ln conditions</numerusform>
        </translation>
    </message>
    <message>
        <source>All of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new condition, not part of the rule yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed, was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionLineLayout</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionList</name>
    <message>
        <source>Field: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not part of the rule yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then the rule says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field or event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the conditions of this group count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionMarks</name>
    <message>
        <source>ever</source>
        <comment>within how many days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an operator and its value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionModel</name>
    <message>
        <source>Change to “All of”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to “Any of”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to “None of”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn condition round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take group apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is too long or too deep for one more condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field or event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score cannot depend on a score.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionText</name>
    <message>
        <source>must be an object, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must have one of “all”, “any”, “none”, “field” or “event”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the group is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot take the operator %2%3 (possible: %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be below “atLeast”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 always holds; for “never happened” write &quot;atMost&quot;: 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a kind of event, or a list of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind of event %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this operator takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first number must not be above the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no list %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number of days from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a time with its offset, such as 2026-11-22T09:30:00Z or 2026-11-22T10:30:00+01:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a fit from A to D, an engagement from 1 to 4, or both, such as B2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionTreeView</name>
    <message>
        <source>Conditions of an MQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions of an SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions of buying intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions of %1</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ConditionWords</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 about %2</source>
        <comment>what happened, and its topic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, and how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a demo was requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote was requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call was requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a form was submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page was viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document was downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a webinar was attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a link in an e-mail was clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tool was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event was visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chat took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a call was attempted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a meeting took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stage was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the last %2</source>
        <comment>what happened and how often, and how many days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exactly %n time(s)</source>
        <translation>
            <numerusform>exactly %n time</numerusform>
            <numerusform>exactly %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n time(s)</source>
        <translation>
            <numerusform>at least %n time</numerusform>
            <numerusform>at least %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::ConflictCard</name>
    <message>
        <source>Use mine…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaCheck</name>
    <message>
        <source>No lead becomes an MQL: add a condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can never hold: %1 contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for every lead: remove it, or ask for something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands twice in this group: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parts of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MQL line decides nothing: the MQL rule does not ask for a grade inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade lies inside the MQL line: draw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead of fit %1 qualifies where one of the better fit %2 does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead reaches %1: it begins at %2 points, and all rules together give %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is never reached: “%1” takes all of its leads before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead becomes an MQL: “%1” takes every one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what shows buying intent: an SQL needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what else an SQL needs besides buying intent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no reason yet: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaDesk</name>
    <message>
        <source>A reminder: your signature is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement-v%1</source>
        <comment>a file&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 → v%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaDiff</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: new: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: gone: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (was: %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaEditing</name>
    <message>
        <source>Draft kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft cannot be kept on this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions together cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a starter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to the hub now. What you wrote is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to v%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 has changed, so it has to be proposed and signed anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide first what becomes of the other changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft that was kept on this computer cannot be read. It stays there as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft that was kept on this computer cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is kept here, but it cannot be sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are editing is not on the hub any more. Yours becomes a new draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are looking at another version. Open the draft first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 is published and comes into force %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 is in force from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaEdits</name>
    <message>
        <source>each rule fades in its own way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>loses %1 % in %Ln day(s)</source>
        <translation>
            <numerusform>loses %1 % in %Ln day</numerusform>
            <numerusform>loses %1 % in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>halves in %Ln day(s)</source>
        <translation>
            <numerusform>halves in %Ln day</numerusform>
            <numerusform>halves in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>not whole</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaHeader</name>
    <message>
        <source>Ask both teams to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaPage</name>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaPageText</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale writes it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has saved other changes meanwhile. Yours are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Both of you changed the same in %Ln place(s). Yours stands there.</source>
        <translation>
            <numerusform>Both of you changed the same in %Ln place. Yours stands there.</numerusform>
            <numerusform>Both of you changed the same in %Ln places. Yours stands there.</numerusform>
        </translation>
    </message>
    <message>
        <source>This version cannot be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no criteria yet. Begin with those of a business like yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no hub, so the criteria stay on this computer and cannot be signed. Leads are not judged by them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. Your draft is kept here and sent when the hub answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline. These are the criteria as they were last read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaStep</name>
    <message>
        <source>v%1</source>
        <comment>a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve for Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve for Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 also edited this version. Decide first what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to propose: %1 says the same as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was in force. Bring it back to use it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing and Sales have to approve this version first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales has to approve this version first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing has to approve this version first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both teams approved. Somebody who may publish has to do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both teams approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishes when both teams approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishes when Sales approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishes when Marketing approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked %1</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved %1</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) from %1</source>
        <translation>
            <numerusform>%Ln change from %1</numerusform>
            <numerusform>%Ln changes from %1</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (was: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is published already. It comes into force %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled %1</source>
        <comment>a version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a day and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaText</name>
    <message>
        <source>more than %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another rule is called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from -%1 to %1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an event: each of it gives points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each event gives points: limit them with “atMost” of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must have the sign of “points”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than 0 and at most 100 per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line has at most four cells, such as “A3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be three whole points, such as [75, 50, 25]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must fall: a grade that starts where a better one does is never reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a grade from “A1” to “D4”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line crosses %1 twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be “disqualify” or “nurture”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only who is nurtured is looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule is called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a score cannot depend on a score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::CriteriaWords</name>
    <message>
        <source>All of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit: who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>a rule&apos;s name, its points, its condition</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement: what somebody does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 each: %3</source>
        <comment>a rule&apos;s name, its points, its event</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a rule, and how it fades</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 in all at most</source>
        <comment>a rule, and its limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades: fit by engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit: A from %1 points, B from %2, C from %3, else D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement: 1 from %1 points, 2 from %2, 3 from %3, else 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No grade lies inside the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the MQL line: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MQL is sales-qualified (SQL) when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales says so: no rule makes an SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and buying intent is shown:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known before a lead is handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disqualify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a rule&apos;s name, its condition, what is done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why sales may hand a lead back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which disputes “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead is marketing-qualified (MQL) when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead is: there is no rule yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>nurture, look again after %n day(s)</source>
        <translation>
            <numerusform>nurture, look again after %n day</numerusform>
            <numerusform>nurture, look again after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %1 % every %n day(s)</source>
        <translation>
            <numerusform>loses %1 % every %n day</numerusform>
            <numerusform>loses %1 % every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>halves every %n day(s)</source>
        <translation>
            <numerusform>halves every %n day</numerusform>
            <numerusform>halves every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::Desk</name>
    <message>
        <source>The database was damaged and is read again from the CRM. The damaged one is kept in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong by %1. Relaydesk goes by the server&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead is no longer in the CRM, so this cannot be sent any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::DeskStatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused</source>
        <translation>
            <numerusform>%Ln change refused</numerusform>
            <numerusform>%Ln changes refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to send</source>
        <translation>
            <numerusform>%Ln waiting to send</numerusform>
            <numerusform>%Ln waiting to send</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1 of %2 in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody contacted today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % · goal %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FieldLabel</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>technology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qualifying rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topics of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engagement score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of the first attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of the first contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FieldMatchModel</name>
    <message>
        <source>Kept with the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field in your CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field in Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FigurePair</name>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FindingsList</name>
    <message>
        <source>What cannot be meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FitBar</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::FormField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::GradeCell</name>
    <message>
        <source>Fit %1, engagement %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln lead(s)</source>
        <translation>
            <numerusform>%1, %Ln lead</numerusform>
            <numerusform>%1, %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::GradeGridView</name>
    <message>
        <source>Fit by engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads per grade,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line: MQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the grades begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From how many points on a lead is an A, B, C, a 1, 2, 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move where a grade begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::HandoffSteps</name>
    <message>
        <source>%1 %2</source>
        <comment>station and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::HandoffText</name>
    <message>
        <source>must be a country of two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be “lost” or “nurture”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lost lead comes back for a reason: name it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::HeldBar</name>
    <message>
        <source>Order held while you work in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new lead(s)</source>
        <translation>
            <numerusform>%Ln new lead</numerusform>
            <numerusform>%Ln new leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>1 new lead, 2 moved</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::HeroClock</name>
    <message>
        <source>Countdown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::HistoryText</name>
    <message>
        <source>is no JSON array of events: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no event “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“at” is no time with its offset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::Hub</name>
    <message>
        <source>--me takes one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::JsonText</name>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text with a NUL or half a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no JSON, near line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than %1 kB: %2 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near line %1, column %2: this number is too large to be kept to its last digit; write it as a text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::KeyMap</name>
    <message>
        <source>%1 then %2</source>
        <comment>keys one after the other</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::KeysSheet</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters work in the list and the lead panel, never in a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters are turned off in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::LeadActions</name>
    <message>
        <source>Accepted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed %1 until they reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed %1 to %2, before the clock runs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an opportunity now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already sent: the note on %1 stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already sent: %1 stays an opportunity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::LeadFileText</name>
    <message>
        <source>CSV: none of the columns %1 is known. A comma, a semicolon or a tab stands between columns, and they are named %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each lead is an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text or a number, not %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::LeadHead</name>
    <message>
        <source>Place and local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1,</source>
        <comment>role, before the company</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::LeadPanelView</name>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, with J and K or the arrow keys, to see who it is, why now and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of reasons has not been read from the CRM yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead cannot be snoozed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. This address is unusual, so nothing is opened for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opportunity begins with a contact: log it first (L).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::LeadPopovers</name>
    <message>
        <source>Reject, because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock runs on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::MainWindow</name>
    <message>
        <source>Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::MappingCard</name>
    <message>
        <source>Match fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing from the CRM is dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln matched</source>
        <translation>
            <numerusform>%Ln matched</numerusform>
            <numerusform>%Ln matched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept as they are</source>
        <translation>
            <numerusform>%Ln kept as they are</numerusform>
            <numerusform>%Ln kept as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::MappingTable</name>
    <message>
        <source>Match fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::MeLine</name>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available · %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away · %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::MovedLeadRow</name>
    <message>
        <source>%1, %2, %3. %4</source>
        <comment>name, company, why, what happened next</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::NavRail</name>
    <message>
        <source>Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::NeverRulePopover</name>
    <message>
        <source>Never handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at again in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change when they are looked at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed that no other rule has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::NeverRuleRow</name>
    <message>
        <source>Nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disqualify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nurture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: disqualify</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::NeverRulesView</name>
    <message>
        <source>Never handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule of who is never handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what becomes of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::NoteField</name>
    <message>
        <source>Add a note for the team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::OperandWords</name>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about</source>
        <comment>before a topic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 1 to %1 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of times up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first number must not be above the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how often, and in how many days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a topic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 about %2</source>
        <comment>how often, and the topic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pricing</source>
        <comment>an example of a topic</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last within and to time times day days day(s) d</source>
        <comment>what may stand between the numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood. Write it like this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two numbers: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day days day(s) d</source>
        <comment>what may stand behind a number of days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of days: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the values, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Logistics</source>
        <comment>an example of a value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics, Manufacturing</source>
        <comment>an example of values</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sales*</source>
        <comment>an example of a pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B2, B or 2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::OperatorPhrase</name>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not contain %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not match %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the list %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the list %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is between %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is more than %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the next %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is inside the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is outside the MQL line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ParkedCard</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM refused 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The CRM refused %Ln changes</source>
        <translation>
            <numerusform>The CRM refused %Ln changes</numerusform>
            <numerusform>The CRM refused %Ln changes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Your entry is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Your entry is kept here: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead is no longer in the CRM, so this cannot be sent any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueDelegate</name>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueEmpty</name>
    <message>
        <source>No lead matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search covers all %1 leads, filters are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closest name is %1. Search covers all %2 leads, filters are ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every lead is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contacted today, %2 in time. The next lead appears here the moment it is routed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead in this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln are hidden.</source>
        <translation>
            <numerusform>%Ln are hidden.</numerusform>
            <numerusform>%Ln are hidden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueFilterMenu</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a demo, a quote or a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueHeader</name>
    <message>
        <source>Search leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Filter, %Ln on</source>
        <translation>
            <numerusform>Filter, %Ln on</numerusform>
            <numerusform>Filter, %Ln on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueModel</name>
    <message numerus="yes">
        <source>%1, %Ln lead(s)</source>
        <translation>
            <numerusform>%1, %Ln lead</numerusform>
            <numerusform>%1, %Ln leads</numerusform>
        </translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting and snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock has run out · longest %1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueRow</name>
    <message>
        <source>Taken by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>moved up %Ln</source>
        <translation>
            <numerusform>moved up %Ln</numerusform>
            <numerusform>moved up %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>moved down %Ln</source>
        <translation>
            <numerusform>moved down %Ln</numerusform>
            <numerusform>moved down %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueView</name>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::QueueWords</name>
    <message>
        <source>No clock runs for this lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact by %1, policy %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RailButton</name>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln lead</numerusform>
            <numerusform>%Ln leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::ReadingStrip</name>
    <message>
        <source>Reading your leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first. You can start with the leads below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RefusalText</name>
    <message>
        <source>Somebody else has changed this document since you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a marketing manager may change, propose or publish a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only marketing managers and team leads may sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person cannot sign for both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not signed this draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an open draft: publish or discard it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft says this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read as a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides have been asked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft has not been proposed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your side has signed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not the one that you have read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing and sales must both sign before it is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version cannot take effect before now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version has no such place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment needs a text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::Regrading</name>
    <message>
        <source>No MQL any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>a grade</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a grade and the rule that decided</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2 before. %3</source>
        <comment>a grade, the earlier version, the rule that decides now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged by criteria %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RequiredFieldRow</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known for %1 of the leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RequiredFieldsView</name>
    <message>
        <source>Required before handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that must be known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a required field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes it, Alt and an arrow move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a field no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RequiredText</name>
    <message>
        <source>there is no field %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name at least one field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RoutingText</name>
    <message>
        <source>must be a time with its offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no value of this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no kind of event %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of 1 to %1 texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from 1 to 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is none of %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must have 1 to %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no calendar %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 absences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the absence ends before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date, or a time with its offset such as 2026-11-23T12:00:00+01:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody whom rule “%1” asks can ever serve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there may be leads for which no rule holds: the last rule has a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left and is still a member of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule “%1” can never hold: its clauses exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule “%1” says of the same leads something else than rule “%2”, which comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule “%1” is never reached: “%2” takes each of its leads first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no member of this pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the rule&apos;s own pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no pool %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no capacity in the roster, which leastLoaded compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the roster%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not every skill needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set to away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not work at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at capacity: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has had %2 leads in 30 days, the maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has just come back and is not given one lead after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed %1 leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not had a turn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last turn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit %1, weight %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit of %1 leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 owns the account (rule “%2”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody of the pools was free, so %1 has it (rule “%2”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 catches up after an absence (rule “%2”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is next of “%2” by %3 (rule “%4”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works again at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is known to work again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule holds for this lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody asked by the rule has what it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: nobody who fits is at work; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: whoever is at work has no room; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for the account&apos;s owner; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has had the lead before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies before “at”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RuleButton</name>
    <message>
        <source>%1. Shows the clause of the criteria.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::RulePane</name>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And shows buying intent: it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points for “%1” when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never handed over as “%1” when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An MQL is sales-qualified when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead is marketing-qualified when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to MQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ScoreRow</name>
    <message>
        <source>Points of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ScoreRulePopover</name>
    <message>
        <source>Fit rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the day, down to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by halves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loses per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in all at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how points fade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points when %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed that no other rule has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ScoreWeightsView</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a fit rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an engagement rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SearchField</name>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SegmentedSwitch</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New leads, the last minute and a clock that has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters never work while you type in a field. Press ? for all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is forgotten. Leads and waiting changes stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account to disconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose desk this is. The demo team begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose desk this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing manager</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SkeletonRows</name>
    <message>
        <source>Leads are being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SlaText</name>
    <message>
        <source>must be a list of at most %1 spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a span such as [&quot;09:00&quot;, &quot;17:00&quot;], until &quot;24:00&quot; at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the span ends before it starts; a night shift is written as two spans, until &quot;24:00&quot; and from &quot;00:00&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the span ends when it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date such as &quot;2026-12-25&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no time zone %1; it must be an IANA name such as Europe/Berlin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the calendar never opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than 0 minutes and at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from 0 to %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be “business” or “wall”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 rungs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a reason such as “waiting_on_prospect”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SourceForm</name>
    <message>
        <source>Keys are kept in your system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain found: Relaydesk asks for the key each time and never writes it to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of your Odoo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password or API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::SourcePane</name>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::StoryItem</name>
    <message>
        <source>%1. %2</source>
        <comment>time of an event, and its detail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::StoryView</name>
    <message>
        <source>No events yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 earlier event</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier events</source>
        <translation>
            <numerusform>%Ln earlier events</numerusform>
            <numerusform>%Ln earlier events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>relaydesk::TestOutcome</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Signed in as %1, %Ln leads readable.</source>
        <translation>
            <numerusform>Signed in as %1, %Ln leads readable.</numerusform>
            <numerusform>Signed in as %1, %Ln leads readable.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads readable.</source>
        <translation>
            <numerusform>%Ln leads readable.</numerusform>
            <numerusform>%Ln leads readable.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::Tray</name>
    <message numerus="yes">
        <source>Open queue, %Ln more</source>
        <translation>
            <numerusform>Open queue, %Ln more</numerusform>
            <numerusform>Open queue, %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Open queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>tray menu: lead and its clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume alerts, paused until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::TroublePage</name>
    <message>
        <source>The damaged database is kept beside the new one. Leads are read again from the CRM, and changes that were not sent yet are taken over where they can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again from the CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Relaydesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::VersionRow</name>
    <message>
        <source>v%1, %2, %3</source>
        <comment>a version: number, title, state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare v%1 with v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a draft from v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard draft v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What theirs says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What v%1 says otherwise than v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::WelcomePage</name>
    <message>
        <source>First run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do your leads come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two teams, 8 reps and 12 months of history, all invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network, stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a team hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team already shares criteria and routing. Use the invite code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your team lead for the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read leads from Odoo and write back only what reps log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, user and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo team runs on this computer and is gone when you close Relaydesk. New leads come in all the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written to your CRM in this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::WelcomeRail</name>
    <message>
        <source>First run, step 1 of 2: source and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in your system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are not stored on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::WhyCard</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::AccountOptions</name>
    <message>
        <source>The account&apos;s key, as relayctl doctor shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s address, instead of a known account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo: the database. Without it, the address is a hub&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo: the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the password, API key or token from standard input, one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps everything in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no http or https address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is set up yet: give --url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is active: give --account or --url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account with the key %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password is stored for this account: give --password-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::BacktestText</name>
    <message>
        <source>The criteria document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is compared with; else with what really was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back, 1 to %1; 12 by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people share the leads; 1 by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database file; else the one of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replays a criteria document over the leads of a database, each as it was at the time: what it would have handed over, and what became of those leads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--months and --reps are whole numbers from 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
relayctl %2 --help shows what is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 all well, 1 a problem was found or the answer could not be written, 2 wrong use, 3 the server cannot be reached, 4 the sign-in was refused, 5 the database refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::ConditionText</name>
    <message>
        <source>Says a condition in words, and for which leads it holds and why. Ends with 1 where the condition has mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A named list that the condition asks; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name=value,value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::CriteriaText</name>
    <message>
        <source>The criteria document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges leads by a criteria document: stage, grade, both scores and every part of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that is asked about; else when each lead came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--at is no time with its offset, such as 2026-11-24T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what is wrong with a criteria document, each mistake with its place. Ends with 1 where there are mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistake found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the lead of this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lead %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a lead is what it is: clause by clause, what would change it, and when it will change by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place in the document, and what is wrong there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a later criteria document says otherwise than an earlier one, in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement in plain words as a page of HTML, with a glossary: to be pinned to the wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers questions about what qualified means: score, explain, check, diff, backtest, dispute or sheet.
relayctl criteria score --help says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do: score, explain, check, diff, backtest, dispute or sheet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::DisputeText</name>
    <message>
        <source>The lead, by its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criteria that were in force then, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criteria in force now, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was decided; else when the lead came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that counts as now; else the present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges one lead by the criteria that were in force then, as it was known then, and by those in force now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no lead %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no time with its offset, such as 2026-11-24T09:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::DoctorText</name>
    <message>
        <source>There is no session bus (DBUS_SESSION_BUS_ADDRESS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, signed in as %2, %3 leads readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not say what time it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s clock minus this machine&apos;s: %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema %1, %2 leads, whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There, and open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Passwords are asked for each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notification server answers (%1). Alerts are shown in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server is there. It can do: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No StatusNotifier host. A tray of the older XEmbed kind cannot be seen from a shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A StatusNotifier host is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A StatusNotifier watcher without a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields matched: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields kept as they are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often set: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the database, the keychain, notifications, the tray, the server, the clock and the mapping of fields. Warnings alone end with 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::DocumentText</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leads, a JSON array; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::DuplicatesText</name>
    <message>
        <source>Finds leads that may be one, with a score from 0 to 1000 and its evidence. Changes nothing; ends with 1 where it found any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least score that is shown, 300 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--least is a number from 300 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::JournalText</name>
    <message>
        <source>--head is SEQ:HASH, as relayctl journal verify prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no database yet: run relayctl sync --once first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes every hash of the journal again and names the first link that does not hold. Ends with 1 where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A head noted down earlier, which the chain must pass through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal says nothing of this lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of the lead; head %1</source>
        <translation>
            <numerusform>%n event of the lead; head %1</numerusform>
            <numerusform>%n events of the lead; head %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes what a third party needs to check that the journal says this of the lead, and nothing else. docs/check-proof.py checks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEAD is what the CRM calls it, not its number here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEAD is the lead&apos;s number; with --remote what the CRM calls it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output names the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The append-only journal: verify its chain, or write the proof of one lead.
relayctl journal verify --help says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for verify or proof.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::LeadInput</name>
    <message>
        <source>The file; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>json, csv, or auto: by the first character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country in which phone numbers without + are read when a lead names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format is json, csv or auto, and --separator one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--region is no country: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between the fields of CSV; comma, semicolon or tab, by the header, unless said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::QueueText</name>
    <message>
        <source>This account has no database yet: run relayctl sync --once first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scope is mine, team, unassigned or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the queue of the local database, most urgent first. Asks no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a JSON array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine, team, unassigned or all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many leads; 0: every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit is a number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::ReplayText</name>
    <message>
        <source>The routing document to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roster to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is away, days included; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rep/from/to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another weight; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rep=weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the leads of the last months before the latest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a lead without closedAt counts as open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--away %1 is none of the roster and two dates in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--weight %1 is none of the roster and a number from 1 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--open-hours is a whole number of hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--months is a whole number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routes past leads again, as the rules and the roster are today and as they would be, and prints both: load, waiting time, attainment, fairness.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::RouteCheckText</name>
    <message>
        <source>Finds dead rules, rules that contradict each other and rules that nobody can serve. Ends with 1 where it found a mistake; warnings alone end with 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when on somebody must be at work; now unless said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no time with its offset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::RouteCommandText</name>
    <message>
        <source>Says who has each lead, or why nobody, with the proof. Changes nothing; ends with 1 where a lead has no owner and is not held.
relayctl route check finds mistakes in the rules, relayctl route replay asks what if; each has its own --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier assignments, a JSON array of events as the answers hold them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::RouteText</name>
    <message>
        <source>The routing document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roster, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SLA policy; may be given several times, the first that applies counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::SlaCommandText</name>
    <message>
        <source>%1 is no time with its offset, such as 2026-11-23T17:00:00+01:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause %1 ends before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy document, JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the clock started, ISO 8601 with its offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from/to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints when a lead is due, is warned about and is escalated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar does not open long enough before the year 10000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the business time less pauses, and the wall time, between two times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--end lies before --start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the all-day events of an iCalendar file as a policy&apos;s list of holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The iCalendar file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from and --to are dates such as 2026-01-01, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints where a lead stands against a policy, by what happened to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead&apos;s events, a JSON array; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that is asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event starts the clock: captured, ingested or recycled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers questions about business time: due, elapsed, state or holidays.
relayctl sla due --help says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for due, elapsed, state or holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause “%1” is not two times with a / between them, such as 2026-11-24T08:00:00Z/2026-11-24T09:30:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that the policy gives is not over before the year 10000.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::StandardiseText</name>
    <message>
        <source>Brings leads into one format and says what changed and why. Asks no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields that were agreed to be needed, JSON: says how complete each lead is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::StoryText</name>
    <message>
        <source>Condenses what leads did to three lines each, and says what they are interested in, with the events that say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>relaydesk::ctl::SyncText</name>
    <message>
        <source>%1 leads here, %2 changed, %3 waiting to be sent, %4 refused, %5 conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Relaydesk keeps this account in step just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads what changed into the local database and sends what waits, once. Ends with 1 where something could not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One round; required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --once: keeping in step all the time is the desktop&apos;s work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
