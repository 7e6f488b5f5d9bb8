"""What is recognised by its form alone: durations, days, clock times, money, tags."""
